import { type Day, daysBetween } from '../../packages/kernel/day.ts';
import type { Answer, Asked } from '../organisation/door.ts';

/** A lapse as somebody is told of it. */
export interface Lapse {
  readonly name: string;
  readonly ownerName: string;
  readonly owedOn: Day;
  readonly misses: number;
  readonly light: 'yellow' | 'red';
  readonly answer: Answer;
}

interface Both {
  readonly zh: string;
  readonly en: string;
}

const POST: Readonly<Record<Asked, Both>> = {
  owner: { zh: '责任人', en: 'the owner' },
  lineLeader: { zh: '产业线领导', en: 'the line leader' },
  inCharge: { zh: '分管领导', en: 'the deputy in charge' },
  firstDeputy: { zh: '第一副组长', en: 'the first deputy' },
  head: { zh: '组长', en: 'the head' },
};
const WHY: Readonly<Record<Answer['passed'][number]['why'], Both>> = {
  vacant: { zh: '空缺', en: 'is vacant' },
  left: { zh: '已离任', en: 'has left' },
  noAccount: { zh: '没有账号', en: 'has no account' },
  noLine: { zh: '不适用（无产业线）', en: 'does not apply: no industry line' },
};

/** ORG-17 Why it came to this person, when it was not theirs. */
function because({ forName, passed }: Answer): Both | null {
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

function line(lapse: Lapse, today: Day): Both {
  const days = daysBetween(lapse.owedOn, today);
  const why = because(lapse.answer);
  const late = { zh: days > 0 ? `，已过 ${days} 天` : '', en: days > 0 ? `, ${days} days ago` : '' };
  return {
    zh: `${lapse.name}（${lapse.ownerName}）：应于 ${lapse.owedOn} 联络${late.zh}，错过 ${lapse.misses} 次${why ? `；${why.zh}` : ''}`,
    en: `${lapse.name} (${lapse.ownerName}): contact was due on ${lapse.owedOn}${late.en}, ${lapse.misses} missed${why ? `; ${why.en}` : ''}`,
  };
}

/** More than these are counted and not named. */
const NAMED = 10;

const isOwn = (lapse: Lapse): boolean => lapse.answer.asked === 'owner';

/** One notice about some lapses of one light, all to one person. */
export function noticeOf(lapses: readonly Lapse[], today: Day): { title: Both; body: Both } {
  const [first] = lapses;
  const named = lapses.slice(0, NAMED).map((one) => line(one, today));
  const rest = lapses.length - named.length;
  const own = lapses.every(isOwn);
  const zh = own ? '联络逾期' : '联络中断，请过问';
  const en = own ? 'Contact overdue' : 'Contact broken off, please look into it';
  const what = lapses.length === 1 && first ? { zh: first.name, en: first.name } : counted(lapses.length);
  return {
    title: { zh: `${zh}：${what.zh}`, en: `${en}: ${what.en}` },
    body: {
      zh: [...named.map((one) => one.zh), ...(rest > 0 ? [`另有 ${rest} 项`] : [])].join('\n'),
      en: [...named.map((one) => one.en), ...(rest > 0 ? [`and ${rest} others`] : [])].join('\n'),
    },
  };
}

const counted = (n: number): Both => ({ zh: `${n} 项`, en: `${n} of them` });
