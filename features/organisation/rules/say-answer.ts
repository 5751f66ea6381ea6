import type { Bilingual } from '../../../packages/kernel/words.ts';
import type { Answer, Asked } from '../contract.ts';

const POST: Readonly<Record<Asked, Bilingual>> = {
  owner: { zh: '责任人', en: 'the owner' },
  lineLeader: { zh: '产业线领导', en: 'the line leader' },
  inCharge: { zh: '分管领导', en: 'the deputy in charge' },
  firstDeputy: { zh: '第一副组长', en: 'the first deputy' },
  head: { zh: '组长', en: 'the head' },
};
const WHY: Readonly<Record<Answer['passed'][number]['why'], Bilingual>> = {
  vacant: { zh: '空缺', en: 'is vacant' },
  left: { zh: '已离任', en: 'has left' },
  noAccount: { zh: '没有账号', en: 'has no account' },
  noLine: { zh: '不适用（无产业线）', en: 'does not apply: no industry line' },
};

/** ORG-17 Why it came to this person, when it was not theirs; null when it was. */
export function sayAnswer({ forName, passed }: Pick<Answer, 'forName' | 'passed'>): Bilingual | null {
  const over = passed.map(({ post, why }) => ({
    zh: `${POST[post].zh}${WHY[why].zh}`,
    en: `${POST[post].en} ${WHY[why].en}`,
  }));
  const all = [
    ...over,
    ...(forName === null ? [] : [{ zh: `您代${forName}`, en: `you stand in for ${forName}` }]),
  ];
  return all.length === 0
    ? null
    : { zh: all.map((one) => one.zh).join('，'), en: all.map((one) => one.en).join(', ') };
}
