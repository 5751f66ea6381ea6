import { type Day, daysBetween } from '../../packages/kernel/day.ts';
import type { Bilingual } from '../../packages/kernel/words.ts';
import { type Answer, sayAnswer } from '../organisation/door.ts';
import type { OrderStep, Rung } from './contract.ts';

interface OrderSaid {
  readonly what: string;
  readonly askerName: string;
  readonly ownerName: string;
  readonly dueOn: Day;
}

const STEP: Readonly<Record<OrderStep['kind'], Bilingual>> = {
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
): { title: Bilingual; body: Bilingual } {
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

const WARNING: Readonly<Record<Rung['light'], Bilingual>> = {
  blue: { zh: '蓝色提醒：交办事项将到期', en: 'Reminder: an order is about to be due' },
  yellow: { zh: '黄色预警：交办事项已到期', en: 'Warning: an order is past its due day' },
  red: { zh: '红色督办：交办事项逾期，请过问', en: 'Red: an order is overdue, please look into it' },
};

export interface Warned extends OrderSaid {
  readonly light: Rung['light'];
  readonly answer: Answer;
  /** When a yellow one turns red. */
  readonly deadline: Day | null;
}

function lineOf(order: Warned, today: Day): Bilingual {
  const { light } = order;
  const late = daysBetween(order.dueOn, today);
  const passed = sayAnswer(order.answer);
  const why = { zh: passed ? `；${passed.zh}` : '', en: passed ? `; ${passed.en}` : '' };
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
    zh: `交办人 ${order.askerName}，责任人 ${order.ownerName}，期限 ${order.dueOn}${past.zh}${why.zh}${until.zh}`,
    en: `Asked by ${order.askerName}, owner ${order.ownerName}, due ${order.dueOn}${past.en}${why.en}${until.en}`,
  };
}

/** More than these are counted and not named. */
const NAMED = 10;

/** One warning about some orders of one light, all to one person. */
export function noticeOfWarning(
  light: Rung['light'],
  orders: readonly Warned[],
  today: Day,
): { title: Bilingual; body: Bilingual } {
  const [only] = orders;
  const isOne = orders.length === 1 && only !== undefined;
  const lines = orders.slice(0, NAMED).map((order) => {
    const said = lineOf(order, today);
    return isOne ? said : { zh: `${order.what}：${said.zh}`, en: `${order.what}: ${said.en}` };
  });
  const rest = orders.length - lines.length;
  const what = isOne
    ? { zh: only.what, en: only.what }
    : { zh: `${orders.length} 项`, en: `${orders.length} of them` };
  return {
    title: { zh: `${WARNING[light].zh}：${what.zh}`, en: `${WARNING[light].en}: ${what.en}` },
    body: {
      zh: [...lines.map((one) => one.zh), ...(rest > 0 ? [`另有 ${rest} 项`] : [])].join('\n'),
      en: [...lines.map((one) => one.en), ...(rest > 0 ? [`and ${rest} others`] : [])].join('\n'),
    },
  };
}
