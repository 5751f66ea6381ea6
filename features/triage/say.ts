import type { Answer } from '../organisation/door.ts';
import type { Grade, Secrecy, Status } from './contract.ts';
import type { Hand } from './hands.ts';

interface Both {
  readonly zh: string;
  readonly en: string;
}

export const STATUS: Readonly<Record<Status, Both>> = {
  incoming: { zh: '待定级', en: 'still to be graded' },
  graded: { zh: '待接办', en: 'still to be taken' },
  taken: { zh: '办理中', en: 'in hand' },
  closed: { zh: '已办结', en: 'closed' },
  returned: { zh: '已退回', en: 'given back' },
};

const POST: Readonly<Record<Answer['passed'][number]['post'], Both>> = {
  owner: { zh: '责任人', en: 'whoever looks after it' },
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
function because({ forName, passed }: Hand): Both {
  const all = [
    ...passed.map(({ post, why }) => ({
      zh: `${POST[post].zh}${WHY[why].zh}`,
      en: `${POST[post].en} ${WHY[why].en}`,
    })),
    ...(forName === null ? [] : [{ zh: `您代${forName}`, en: `you stand in for ${forName}` }]),
  ];
  return { zh: all.map((one) => one.zh).join('，'), en: all.map((one) => one.en).join(', ') };
}

/** As somebody is told of it. */
export interface Said {
  readonly title: string;
  readonly secrecy: Secrecy;
  readonly status: Status;
  readonly grade: Grade;
  /** Brought to them because nobody took it in time. */
  readonly isLate: boolean;
}

function what(said: Said): Both {
  const late = said.isLate ? { zh: '超时上报', en: 'Not taken in time' } : null;
  if (said.status === 'incoming')
    return {
      zh: `${late ? '超时未定级' : '信息待定级'}（建议 ${said.grade} 级）`,
      en: `${late ? 'Not graded in time' : 'To be graded'} (${said.grade} proposed)`,
    };
  return {
    zh: `${said.grade} 级信息${late ? `${late.zh}，` : ''}待接办`,
    en: `${late ? `${late.en}: ` : ''}grade ${said.grade}, to be taken`,
  };
}

/** TRI-20 Of a restricted one a notice says only that something waits. */
export function noticeOf(said: Said, hand: Hand): { title: Both; body: Both } {
  const isSecret = said.secrecy === 'RESTRICTED';
  const head = what(said);
  return {
    title: isSecret
      ? { zh: '有一条限阅信息待您处理', en: 'Something restricted waits for you' }
      : { zh: `${head.zh}：${said.title}`, en: `${head.en}: ${said.title}` },
    body: because(hand),
  };
}
