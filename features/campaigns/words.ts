import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'CMP-1': { 'zh-CN': '结束日期不能早于开始日期', en: 'The last day is not before the first' },
  'CMP-2': { 'zh-CN': '每日结束时间须晚于开始时间', en: 'The day closes after it opens' },
  'CMP-3': { 'zh-CN': '已有同名招商行动', en: 'Another campaign has this name' },
  'CMP-4': { 'zh-CN': '批次须在行动起止日期之内', en: 'A wave lies inside its campaign' },
  'CMP-5': { 'zh-CN': '同一行动的各批次日期不能重叠', en: 'Waves of a campaign do not overlap' },
  'CMP-6': {
    'zh-CN': '“{tag}”类拜访占 {share}%，低于要求的 {least}%',
    en: 'Visits of kind “{tag}” are {share} %, less than the {least} % asked for',
  },
  'CMP-7': { 'zh-CN': '拜访对象不存在', en: 'Who is to be visited does not exist' },
  'CMP-8': { 'zh-CN': '该对象在本次行动中已有拜访', en: 'There is a visit to them in this campaign already' },
  'CMP-9': {
    'zh-CN': '预约时段短于拜访所需的 {minutes} 分钟',
    en: 'The window is shorter than the {minutes} minutes of the visit',
  },
  'CMP-9.plain': { 'zh-CN': '预约时段短于拜访所需时间', en: 'The window is shorter than the visit' },
  'CMP-10': { 'zh-CN': '预约日期不在行动起止日期之内', en: 'The window is not on a day of the campaign' },
  'CMP-11': {
    'zh-CN': '招商行动处于“{status}”状态，不能进行此操作',
    en: 'The campaign is “{status}”: this cannot be done',
  },
  'CMP-12': {
    'zh-CN': '尚有 {count} 支小分队在外，不能结束行动',
    en: '{count} squad(s) are still away: the campaign cannot be closed',
  },
  'CMP-13': {
    'zh-CN': '{name} 尚在小分队中，请先调出',
    en: '{name} is in a squad: take them out of it first',
  },
  'CMP-14': {
    'zh-CN': '拜访处于“{status}”状态，不能更改',
    en: 'The visit is “{status}” and cannot be changed',
  },
  'CMP-15': {
    'zh-CN': '{names} 是系统管理员、安全管理员或审计员，不能参加行动或编入小分队',
    en: '{names}: administrators and auditors take no part in campaigns and squads',
  },
  'CMP-15.plain': {
    'zh-CN': '系统管理员、安全管理员和审计员不能参加行动或编入小分队',
    en: 'Administrators and auditors take no part in campaigns and squads',
  },
  'RDY-1': { 'zh-CN': '尚有准入条件未满足：{keys}', en: 'Requirements are unmet: {keys}' },
  'RDY-1.plain': { 'zh-CN': '尚有准入条件未满足', en: 'Requirements are unmet' },
  'RDY-2': { 'zh-CN': '准入结论已过有效期', en: 'The verdict has run out' },
  'RDY-3': {
    'zh-CN': '申报内容仅准入员可见，每次查看均留痕',
    en: 'Only the readiness officer sees what was declared, and every look is recorded',
  },
  'RDY-4': { 'zh-CN': '健康信息加密保存', en: 'Health facts are kept sealed' },
  'RDY-5': { 'zh-CN': '此项未填写或不符合要求', en: 'This is not answered, or not in the way asked' },
  'RDY-6': {
    'zh-CN': '请先阅读并同意最新的个人信息告知',
    en: 'Read and agree to the present notice on personal information first',
  },
  'RDY-7': { 'zh-CN': '未通过须注明原因', en: 'A refusal names its reasons' },
  'RDY-8': { 'zh-CN': '健康信息到期删除', en: 'Health facts are erased on time' },
  'RDY-9': {
    'zh-CN': '只能申报本人情况，代报由准入员办理',
    en: 'Declare for yourself; the readiness officer declares for others',
  },
  'RDY-10': { 'zh-CN': '不能对本人作出准入结论', en: 'Nobody judges their own readiness' },
  'RDY-11': {
    'zh-CN': '该人员已有更新的申报，请按最新申报作结论',
    en: 'There is a newer declaration: judge that one',
  },
  'RDY-12': {
    'zh-CN': '申报情况变化，准入自动暂停',
    en: 'What was declared changed: readiness is suspended at once',
  },
  'RDY-13': { 'zh-CN': '该人员未参加本次行动', en: 'This person does not take part in the campaign' },
  'SQD-1': { 'zh-CN': '小分队最多三人', en: 'A squad has at most three members' },
  'SQD-2': { 'zh-CN': '小分队编号已被使用', en: 'Another squad of the campaign has this number' },
  'SQD-3': {
    'zh-CN': '小分队起止日期须在行动与批次之内',
    en: 'A squad’s days lie inside its campaign and its wave',
  },
  'SQD-4': { 'zh-CN': '出发与返回须有时间', en: 'Leaving and returning have an instant' },
  'SQD-5': { 'zh-CN': '同一人员同一时间只能在一支小分队', en: 'A person is in one squad at a time' },
  'SQD-6': {
    'zh-CN': '{names} 未取得有效准入，小分队不能出发',
    en: '{names}: not ready, so the squad does not leave',
  },
  'SQD-6.plain': {
    'zh-CN': '有成员未取得有效准入，小分队不能出发',
    en: 'Somebody in the squad is not ready, so it does not leave',
  },
  'SQD-7': { 'zh-CN': '领队职级不足，须不低于 {rank} 级', en: 'The leader’s rank is below {rank}' },
  'SQD-8': { 'zh-CN': '{name} 在 {day} 没有空', en: '{name} is not free on {day}' },
  'SQD-9': {
    'zh-CN': '小分队处于“{status}”状态，不能进行此操作',
    en: 'The squad is “{status}”: this cannot be done',
  },
  'SQD-10': { 'zh-CN': '有人员未参加本次行动', en: 'Somebody does not take part in the campaign' },
  'SQD-11': { 'zh-CN': '小分队尚无成员', en: 'The squad has no members' },
  'SQD-12': { 'zh-CN': '出发日期为 {day}，尚不能出发', en: 'The squad leaves on {day}, not before' },
};
