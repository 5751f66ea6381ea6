import { type Day, daysBetween } from '../../packages/kernel/day.ts';
import type { Answer, Asked } from '../organisation/door.ts';
import type { OrderStep, Rung } from './contract.ts';

export interface Both {
  readonly zh: string;
  readonly en: string;
}

interface OrderSaid {
  readonly what: string;
  readonly askerName: string;
  readonly ownerName: string;
  readonly dueOn: Day;
}

const STEP: Readonly<Record<OrderStep['kind'], Both>> = {
  given: { zh: '新交办事项', en: 'New order' },
  accepted: { zh: '已接办', en: 'Order accepted' },
  declined: { zh: '退办，请重新交办', en: 'Order declined, please give it again' },
  feedback: { zh: '办理反馈', en: 'Progress reported' },
  done: { zh: '已办结，请确认', en: 'Reported done, please confirm' },
  sentBack: { zh: '办结被退回', en: 'Sent back' },
  confirmed: { zh: '办结已确认', en: 'Confirmed as done' },
  extended: { zh: '办理期限已延长', en: 'Due day moved' },
  withdrawn: { zh: '交办事项已撤销', en: 'Order withdrawn' },
  givenAgain: { zh: '交办事项已重新交办', en: 'Order given again' },
};

/** A step as whoever it concerns is told of it. */
export function noticeOfStep(
  kind: OrderStep['kind'],
  order: OrderSaid,
  words: string,
): { title: Both; body: Both } {
  const { askerName, ownerName, dueOn } = order;
  const said = words === '' ? { zh: '', en: '' } : { zh: `\n${words}`, en: `\n${words}` };
  return {
    title: { zh: `${STEP[kind].zh}：${order.what}`, en: `${STEP[kind].en}: ${order.what}` },
    body: {
      zh: `交办人 ${askerName}，责任人 ${ownerName}，期限 ${dueOn}${said.zh}`,
      en: `Asked by ${askerName}, owner ${ownerName}, due ${dueOn}${said.en}`,
    },
  };
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
function because({ forName, passed }: Answer): Both {
  const over = passed.map(({ post, why }) => ({
    zh: `${POST[post].zh}${WHY[why].zh}`,
    en: `${POST[post].en} ${WHY[why].en}`,
  }));
  const all = [
    ...over,
    ...(forName === null ? [] : [{ zh: `您代${forName}`, en: `you stand in for ${forName}` }]),
  ];
  const join = (said: readonly string[], head: string, mark: string) =>
    said.length === 0 ? '' : `${head}${said.join(mark)}`;
  return {
    zh: join(
      all.map((one) => one.zh),
      '；',
      '，',
    ),
    en: join(
      all.map((one) => one.en),
      '; ',
      ', ',
    ),
  };
}

const WARNING: Readonly<Record<Rung['light'], Both>> = {
  blue: { zh: '蓝色提醒：交办事项将到期', en: 'Reminder: an order is about to be due' },
  yellow: { zh: '黄色预警：交办事项已到期', en: 'Warning: an order is past its due day' },
  red: { zh: '红色督办：交办事项逾期，请过问', en: 'Red: an order is overdue, please look into it' },
};

/** One warning about one order to one person. */
export function noticeOfWarning(
  light: Rung['light'],
  order: OrderSaid & { readonly answer: Answer; readonly deadline: Day | null },
  today: Day,
): { title: Both; body: Both } {
  const late = daysBetween(order.dueOn, today);
  const why = because(order.answer);
  const past = {
    zh: late > 0 ? `，已过 ${late} 天` : '',
    en: late > 0 ? `, ${late} days ago` : '',
  };
  const until =
    light === 'yellow' && order.deadline !== null
      ? {
          zh: `。请在 ${order.deadline} 前办结或申请延期，否则转红色督办`,
          en: `. Finish it or ask for more time before ${order.deadline}, or it turns red`,
        }
      : { zh: '', en: '' };
  return {
    title: { zh: `${WARNING[light].zh}：${order.what}`, en: `${WARNING[light].en}: ${order.what}` },
    body: {
      zh: `交办人 ${order.askerName}，责任人 ${order.ownerName}，期限 ${order.dueOn}${past.zh}${why.zh}${until.zh}`,
      en: `Asked by ${order.askerName}, owner ${order.ownerName}, due ${order.dueOn}${past.en}${why.en}${until.en}`,
    },
  };
}
