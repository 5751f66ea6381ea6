import { type Day, daysBetween } from '../../packages/kernel/day.ts';
import type { Bilingual } from '../../packages/kernel/words.ts';
import { type Answer, sayAnswer } from '../organisation/door.ts';

/** A lapse as somebody is told of it. */
export interface Lapse {
  readonly name: string;
  readonly ownerName: string;
  readonly owedOn: Day;
  readonly misses: number;
  readonly light: 'yellow' | 'red';
  readonly answer: Answer;
}

function line(lapse: Lapse, today: Day): Bilingual {
  const days = daysBetween(lapse.owedOn, today);
  const why = sayAnswer(lapse.answer);
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
export function noticeOf(lapses: readonly Lapse[], today: Day): { title: Bilingual; body: Bilingual } {
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

const counted = (n: number): Bilingual => ({ zh: `${n} 项`, en: `${n} of them` });
