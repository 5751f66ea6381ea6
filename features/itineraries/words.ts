import type { Words } from '../../packages/kernel/words.ts';

/** The sentences of docs/rules/itineraries.md and docs/rules/visits.md. */
export const words: Words = {
  'ITN-1': {
    'zh-CN': '行程方案不可修改，改动即成新版本',
    en: 'A plan is never changed: a change makes a new version',
  },
  'ITN-2': { 'zh-CN': '此版本号已被占用，请重试', en: 'This version number has just been taken; try again' },
  'ITN-3': { 'zh-CN': '只有草案没有发布时间', en: 'Only a draft has no day on which it was published' },
  'ITN-4': {
    'zh-CN': '另一个方案刚刚发布，请刷新后再看',
    en: 'Another plan has just been put in force; reload and look again',
  },
  'ITN-5': { 'zh-CN': '拜访的结束时间须晚于开始时间', en: 'A stop ends after it begins, on the same day' },
  'ITN-6': { 'zh-CN': '同一小分队的两次拜访时间重叠', en: 'Two stops of one squad overlap' },
  'ITN-7': { 'zh-CN': '不能这样调整：{fault}', en: 'This move cannot be made: {fault}' },
  'ITN-8': {
    'zh-CN': '本次行动正在编制方案，请等待完成或先取消',
    en: 'A plan for this campaign is being made already: wait for it, or cancel it',
  },
  'ITN-9': {
    'zh-CN': '“{visit}”不能安排在 {day} {time}，最早可在 {could}',
    en: '“{visit}” cannot be at {time} on {day}; the first time possible is {could}',
  },
  'ITN-10': {
    'zh-CN': '只能发布草案；此方案已被后来的方案取代',
    en: 'Only a draft can be put in force; this plan has been replaced',
  },
  'ITN-11': {
    'zh-CN': '“{visit}”排在 {day} {time}，时间已过',
    en: '“{visit}” stands at {time} on {day}, which has passed',
  },
  'ITN-12': {
    'zh-CN': '方案与现况不符，不能发布：{fault}',
    en: 'The plan no longer fits and cannot be put in force: {fault}',
  },
  'ITN-13': {
    'zh-CN': '服务器在编制过程中停止，请重新编制',
    en: 'The server stopped while the plan was being made; ask again',
  },
  'ITN-14': {
    'zh-CN': '没有可供编排的内容：需要至少一支可用的小分队、一个拟访对象和一个工作日',
    en: 'There is nothing to plan: it takes a squad, a visit and a working day',
  },
  'ITN-15': {
    'zh-CN': '编制出的方案未通过复核（{rule}），未予保存',
    en: 'The plan that was found did not stand its check ({rule}) and was not saved',
  },
  'ITN-16': { 'zh-CN': '“{visit}”已经成行，不能再调整', en: '“{visit}” has taken place and cannot be moved' },
  'ITN-17': {
    'zh-CN': '编制方案时出错，已记录，请重试',
    en: 'Something broke while the plan was being made; it is recorded, ask again',
  },
  'ITN-30': {
    'zh-CN': '这是一次假设推演，不能发布、调整或作为编制的起点；要照办，请先登记真实的变化',
    en: 'This answers a what-if: it is not put in force, moved about or planned from; record the real change first',
  },
  'ITN-31': {
    'zh-CN': '一次假设推演须有 1 至 {most} 项变化',
    en: 'A what-if supposes one to {most} changes',
  },
  'ITN-32': {
    'zh-CN': '本次行动可出发的小分队中没有这个人',
    en: 'This person is in no squad of the campaign that may go',
  },
  'ITN-33': {
    'zh-CN': '本次行动在该城市（{city}）没有拜访',
    en: 'This campaign visits nobody in that city ({city})',
  },
  'ITN-34': {
    'zh-CN': '结束日期 {to} 早于开始日期 {from}',
    en: 'It ends on {to}, before it begins on {from}',
  },
  'ITN-35': {
    'zh-CN': '照此假设，没有一支小分队还能出发',
    en: 'With that, no squad is left that may go',
  },
  'ITN-36': {
    'zh-CN': '{person}不能编入假设的小分队：须参加本次行动、未被假设退出，且这些日子不在其他小分队',
    en: '{person} cannot be in the supposed squad: its members take part, are not lost, and are in no other squad on those days',
  },
  'ITN-37': {
    'zh-CN': '还没有执行中的方案，无从推演；请先发布一个方案',
    en: 'No plan is in force to ask about; put one in force first',
  },
  'ITN-38': {
    'zh-CN': '只有假设推演会被清理，行程方案不会删除',
    en: 'Only what-ifs are cleared away; plans are never deleted',
  },
  'ITN-39': {
    'zh-CN': '不认识的出发城市（{city}）',
    en: 'The city it would start from ({city}) is not known',
  },
  'ITN-40': {
    'zh-CN': '这些日子不在行动期内（{from} 至 {to}）',
    en: 'Those days are outside the campaign ({from} to {to})',
  },
  'ITN-41': {
    'zh-CN': '只能比较同一次行动的方案',
    en: 'Only plans of one campaign are compared',
  },
  'VST-1': {
    'zh-CN': '办结须写明情况（至少5个字）、结果、下一步及其日期',
    en: 'Closing a visit takes a finding of five characters, an outcome, a next step and its day',
  },
  'VST-2': { 'zh-CN': '办结须写明见了谁', en: 'Closing a visit takes somebody who was met' },
  'VST-3': { 'zh-CN': '未成行须说明原因', en: 'A visit that did not take place has a reason' },
  'VST-4': {
    'zh-CN': '手机时间有误：到访时间不能晚于现在 5 分钟以上，也不能早于 7 天',
    en: 'The phone’s time is wrong: an arrival is at most 5 minutes ahead and 7 days back',
  },
  'VST-5': {
    'zh-CN': '登记线索须填写项目名称，且拜访对象须有对应企业',
    en: 'Opening a lead takes the project’s name and a visit to an enterprise',
  },
  'VST-6': {
    'zh-CN': '拜访已处于“{status}”状态，不能再改',
    en: 'The visit is “{status}” and stays as it is',
  },
  'VST-7': { 'zh-CN': '仅本小分队成员可登记', en: 'Only members of the visit’s own squad may record it' },
  'VST-8': {
    'zh-CN': '下一步的日期不能早于拜访当日',
    en: 'The next step is not on a day before the visit',
  },
  'VST-10': {
    'zh-CN': '此承诺{status}，不能再改',
    en: 'This promise is {status} and stays so',
  },
  'VST-10.plain': { 'zh-CN': '此承诺已办结，不能再改', en: 'This promise is closed and stays so' },
  'VST-11': {
    'zh-CN': '承诺由责任人、所在小分队、领导或局工作人员办结',
    en: 'A promise is closed by its owner, the squad that made it, leaders or bureau staff',
  },
  'VST-12': { 'zh-CN': '解除承诺须说明原因', en: 'A promise is given up with a reason' },
};
