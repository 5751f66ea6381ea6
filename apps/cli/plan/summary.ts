import type { Particulars } from '../../../packages/kernel/refusal.ts';
import { type Language, type Sentence, say } from '../../../packages/kernel/words.ts';
import type {
  Conflict,
  LeftOut,
  Plan,
  PlannedSquad,
  Reason,
  RouteDay,
  Step,
} from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';
import { sayBlocked, sayConflict } from '../../../packages/planner/say-conflict.ts';
import { sayCovered, sayReliance } from '../../../packages/planner/say-reliance.ts';
import { reasonWords } from '../../../packages/planner/words.ts';

const WORDS = {
  made: {
    'zh-CN': '安排 {made} / {all} 次拜访，共 {points} 分（{seconds} 秒，种子 {seed}）',
    en: '{made} of {all} visits, {points} points ({seconds} s, seed {seed})',
  },
  bound: { 'zh-CN': '任何方案不超过 {bound} 分', en: 'no plan earns more than {bound}' },
  terms: { 'zh-CN': '其中 {terms}', en: 'made of {terms}' },
  squad: { 'zh-CN': '小分队 {id}：{members}', en: 'squad {id}: {members}' },
  leader: { 'zh-CN': '{id}（领队）', en: '{id} (leads)' },
  nobody: { 'zh-CN': '无人', en: 'nobody' },
  stays: { 'zh-CN': '不外出', en: 'stays at home' },
  conflict: { 'zh-CN': '{what}：{visits}', en: '{what}: {visits}' },
  visit: { 'zh-CN': '{from}–{to} 拜访 {visit}', en: '{from}–{to} visit {visit}' },
  travel: { 'zh-CN': '{from}–{to} {a} → {b}（{how}）', en: '{from}–{to} {a} → {b} ({how})' },
  register: { 'zh-CN': '{from}–{to} 在 {city} 报到登记', en: '{from}–{to} registers in {city}' },
  leftOut: { 'zh-CN': '未安排 {count} 次：', en: 'left out, {count}:' },
  more: { 'zh-CN': '……另有 {count} 次，用 --json 查看', en: '… and {count} more; --json lists them' },
} satisfies Record<string, Sentence>;

const MOST_LEFT_OUT = 20;

/** `08:30`, or the number itself where a day is not one of 1,440 minutes. */
const timeOf = (minute: number, dayLength: number): string =>
  dayLength === 1440
    ? `${Math.floor(minute / 60)}`.padStart(2, '0') + `:${minute % 60}`.replace(/:(\d)$/, ':0$1')
    : `${minute}`;

/** Not more than can be read. */
const listOf = (ids: readonly string[]): string =>
  ids.length <= MOST_LEFT_OUT
    ? ids.join(', ')
    : `${ids.slice(0, MOST_LEFT_OUT).join(', ')}, … (${ids.length})`;

const textOf = (value: unknown): string | number =>
  typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value);

/** What a person reads of a plan: who goes where and when, and why the rest is left out. */
export function summaryOf(
  { problem, plan }: { readonly problem: Problem; readonly plan: Plan },
  run: { readonly seconds: number; readonly seed: number },
  language: Language,
): string[] {
  const tell = (words: Sentence, particulars: Particulars = {}): string => say(words, language, particulars);

  const stepLine = (step: Step): string => {
    const at = {
      from: timeOf(step.start, problem.horizon.dayLength),
      to: timeOf(step.end, problem.horizon.dayLength),
    };
    switch (step.kind) {
      case 'visit':
        return tell(WORDS.visit, { ...at, visit: step.visit });
      case 'travel':
        return tell(WORDS.travel, { ...at, a: step.from, b: step.to, how: step.train ?? step.how });
      case 'register':
        return tell(WORDS.register, { ...at, city: step.city });
    }
  };
  const dayLines = ({ day, steps }: RouteDay): string[] => [
    `  ${day}`,
    ...steps.map((step) => `    ${stepLine(step)}`),
  ];
  const relianceLines = (id: string): string[] => {
    const known = plan.reliance?.find((one) => one.squad === id);
    if (!known || known.visits.length === 0) return [];
    const people = known.members.map((one) => one.person).join(', ');
    const each = known.members.flatMap((one) =>
      sayReliance(language, one, { person: one.person, isIdle: false }),
    );
    return [sayCovered(language, known, people), ...each].map((line) => `  ${line}`);
  };
  const squadLines = ({ id, members, leader }: PlannedSquad): string[] => {
    const names = members.map((one) => (one === leader ? tell(WORDS.leader, { id: one }) : one));
    const days = plan.routes.find((route) => route.squad === id)?.days ?? [];
    return [
      tell(WORDS.squad, { id, members: names.join(', ') || tell(WORDS.nobody) }),
      ...relianceLines(id),
      ...(days.length > 0 ? days.flatMap(dayLines) : [`  ${tell(WORDS.stays)}`]),
    ];
  };
  const reasonOf = (reason: Reason): string => {
    const words = reasonWords[reason.kind];
    const particulars = Object.fromEntries(
      Object.entries(reason).map(([key, value]) => [key, textOf(value)]),
    );
    return words ? tell(words, particulars) : reason.kind;
  };
  const reasonLine = ({ visit, reasons: [first] }: LeftOut): string =>
    first ? `  ${visit}  ${reasonOf(first)}` : `  ${visit}`;
  const conflictLines = (conflict: Conflict): string[] => {
    const { visits, reasons } = conflict;
    const last = visits.at(-1) ?? '';
    return [
      tell(WORDS.conflict, { what: sayConflict(language, conflict), visits: listOf(visits) }),
      ...reasons.map((one) => `  ${sayBlocked(language, conflict, { visit: last, reason: reasonOf(one) })}`),
    ];
  };

  const { total, ...terms } = plan.score;
  const parts = Object.entries(terms).filter(([, points]) => points !== 0);
  const all = problem.visits.length;
  const left = plan.leftOut;
  return [
    tell(WORDS.made, { made: all - left.length, all, points: total, ...run }),
    ...(parts.length > 1
      ? [tell(WORDS.terms, { terms: parts.map(([term, points]) => `${term} ${points}`).join(', ') })]
      : []),
    ...(plan.bound ? [tell(WORDS.bound, { bound: plan.bound.points })] : []),
    ...(plan.conflicts ?? []).flatMap(conflictLines),
    ...plan.squads.flatMap(squadLines),
    ...(left.length > 0 ? [tell(WORDS.leftOut, { count: left.length })] : []),
    ...left.slice(0, MOST_LEFT_OUT).map(reasonLine),
    ...(left.length > MOST_LEFT_OUT ? [tell(WORDS.more, { count: left.length - MOST_LEFT_OUT })] : []),
  ];
}
