import type { Words } from '../kernel/words.ts';

/** The planner's rules in both languages, by number: docs/rules/planner.md. */
export const words: Words = {
  'PLN-1': { 'zh-CN': '{path}：应为 {expected}', en: '{path}: expected {expected}' },
  'PLN-2': { 'zh-CN': '{path}：{id} 不存在或重复', en: '{path}: {id} is unknown, or stands there twice' },
  'PLN-3': {
    'zh-CN': '{path}：应为 {least} 至 {most} 之间的整数',
    en: '{path}: expected a whole number from {least} to {most}',
  },
  'PLN-4': { 'zh-CN': '{path}：{from} 应早于 {to}', en: '{path}: {from} must come before {to}' },
  'PLN-5': {
    'zh-CN': '小分队 {squad} 无法按锁定的时间完成 {visit}，请先解除锁定',
    en: 'Squad {squad} cannot keep the frozen {visit}: unfreeze first',
  },
  'PLN-6': {
    'zh-CN': '{kind} 有 {count} 个，最多 {most} 个：请拆分后分别编排',
    en: 'There are {count} {kind}; at most {most} can be planned at once: split them',
  },
  'PLN-10': {
    'zh-CN': '小分队 {squad} 有 {members} 人，超过上限',
    en: 'Squad {squad} has {members} members, too many',
  },
  'PLN-11': {
    'zh-CN': '{person} 不存在，或同时在两个小分队（{squad}）',
    en: '{person} is unknown, or in two squads at once ({squad})',
  },
  'PLN-12': {
    'zh-CN': '{person} 在 {day} 不能随小分队 {squad} 外出（未达准入条件或无空）',
    en: '{person} cannot be out with squad {squad} on {day}: not ready, or not free',
  },
  'PLN-13': {
    'zh-CN': '小分队 {squad} 的领队级别 {rank} 低于要求的 {required}，或领队不是级别最高的成员',
    en: 'Squad {squad} is not led by its highest rank, or that rank, {rank}, is below {required}',
  },
  'PLN-14': { 'zh-CN': '小分队 {squad} 与既定名单不符', en: 'Squad {squad} is not the squad that was given' },
  'PLN-20': {
    'zh-CN': '拜访 {visit} 不存在或安排了 {times} 次',
    en: 'Visit {visit} is unknown, or planned {times} times',
  },
  'PLN-21': {
    'zh-CN': '拜访 {visit} 在 {day} 的时间不在对方可接待时段内，或时长不足',
    en: 'Visit {visit} on {day} is outside the host’s windows, or not as long as it should be',
  },
  'PLN-22': {
    'zh-CN': '拜访 {visit} 超出 {day} 的工作时间',
    en: 'Visit {visit} is outside the hours of {day}',
  },
  'PLN-23': {
    'zh-CN': '小分队 {squad} 缺少拜访 {visit} 所需能力：{missing}',
    en: 'Squad {squad} lacks {missing} for visit {visit}',
  },
  'PLN-24': {
    'zh-CN': '小分队 {squad} 的级别不够，{visit} 要求 {required}',
    en: 'Squad {squad} has no rank {required} for visit {visit}',
  },
  'PLN-25': { 'zh-CN': '小分队 {squad} 不得前往 {visit}', en: 'Squad {squad} may not make visit {visit}' },
  'PLN-26': { 'zh-CN': '{visit} 应在 {other} 结束之后', en: '{visit} must begin after {other} has ended' },
  'PLN-27': { 'zh-CN': '{visit} 应与 {other} 在同一天', en: '{visit} must be on the same day as {other}' },
  'PLN-28': {
    'zh-CN': '“{cap}”最多 {most} 次，现为 {made} 次',
    en: 'At most {most} visits count for “{cap}”, there are {made}',
  },
  'PLN-30': {
    'zh-CN': '小分队 {squad} 在 {day} 位于 {place}，下一步却在 {step}',
    en: 'Squad {squad} is at {place} on {day}, but goes on from {step}',
  },
  'PLN-31': {
    'zh-CN': '小分队 {squad} 在 {day} 的行程时间重叠或颠倒',
    en: 'Steps of squad {squad} on {day} overlap or run backwards',
  },
  'PLN-32': {
    'zh-CN': '小分队 {squad} 在 {day} 从 {from} 到 {to} 应为 {minutes} 分钟，票价按表',
    en: 'Squad {squad} on {day} from {from} to {to}: {minutes} minutes and the fare of the table are due',
  },
  'PLN-33': {
    'zh-CN': '小分队 {squad} 在 {day} 的夜间休息时段赶路',
    en: 'Squad {squad} travels during the night rest of {day}',
  },
  'PLN-34': {
    'zh-CN': '小分队 {squad} 在 {day} 超出外出期限或返程过晚',
    en: 'Squad {squad} is out on {day} beyond its days, or back too late',
  },
  'PLN-35': {
    'zh-CN': '小分队 {squad} 在 {day} 未按规定报到登记（{minutes} 分钟）',
    en: 'Squad {squad} has not registered on arrival on {day} ({minutes} minutes)',
  },
  'PLN-36': {
    'zh-CN': '小分队 {squad} 花费 {spent} 元，预算 {budget} 元',
    en: 'Squad {squad} spends {spent} yuan of a budget of {budget}',
  },
  'PLN-37': {
    'zh-CN': '全部花费 {spent} 元，总预算 {budget} 元',
    en: 'All squads together spend {spent} yuan of a budget of {budget}',
  },
  'PLN-40': { 'zh-CN': '{city} 在 {day} 封闭', en: '{city} is closed on {day}' },
  'PLN-41': { 'zh-CN': '已完成的拜访 {visit} 被改动', en: 'Visit {visit} is done and was changed' },
  'PLN-42': { 'zh-CN': '已锁定的拜访 {visit} 被改动', en: 'Visit {visit} is frozen and was changed' },
  'PLN-43': {
    'zh-CN': '小分队 {squad} 在 {day} 的安排早于当前时间',
    en: 'Squad {squad} has something new on {day} before now',
  },
  'PLN-50': {
    'zh-CN': '方案自称 {claimed} 分，实得 {earned} 分',
    en: 'The plan claims {claimed} points and earns {earned}',
  },
  'PLN-51': {
    'zh-CN': '未安排清单有 {listed} 项，实际 {missing} 项',
    en: 'The plan lists other visits as left out ({listed}) than it leaves out ({missing})',
  },
};

/** Why a visit is left out, by `Reason.kind`; fill with the reason's own fields. */
export const reasonWords: Words = {
  noSquadHasCompetence: {
    'zh-CN': '没有小分队具备：{missing}（最接近：{nearest}）',
    en: 'No squad has {missing} (nearest: {nearest})',
  },
  rankTooLow: {
    'zh-CN': '要求级别 {required}，最高只有 {highest}',
    en: 'Asks for rank {required}; the highest is {highest}',
  },
  takenOut: { 'zh-CN': '人工移出', en: 'Taken out by hand' },
  noSquadAllowed: { 'zh-CN': '没有允许前往的小分队', en: 'No squad is allowed to go' },
  noSquadAvailable: { 'zh-CN': '能去的小分队目前都不能出发', en: 'The squads that could go cannot leave' },
  capReached: { 'zh-CN': '“{cap}”已达上限 {most} 次', en: '“{cap}” has reached its limit of {most}' },
  cityClosed: { 'zh-CN': '{city} 在可接待时段封闭', en: '{city} is closed when the host has time' },
  noWindowReachable: { 'zh-CN': '所有可接待时段都赶不到', en: 'None of the host’s windows can be reached' },
  overBudget: {
    'zh-CN': '小分队 {squad} 超预算 {by} 元',
    en: 'Squad {squad} would be {by} yuan over budget',
  },
  tiedTo: { 'zh-CN': '与 {visits} 的先后或同日要求冲突', en: 'Its order or day clashes with {visits}' },
  shortBy: { 'zh-CN': '差 {minutes} 分钟（小分队 {squad}）', en: '{minutes} minutes short (squad {squad})' },
  displacedBy: {
    'zh-CN': '让位于价值更高或相当的 {visit}（{worth} 分）',
    en: 'Gives way to {visit}, worth {worth}',
  },
  notWorthIt: {
    'zh-CN': '安排它总分变化 {points}，不划算',
    en: 'Making it changes the score by {points}: not worth it',
  },
};
