import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'TRI-1': {
    'zh-CN': '分级规则同一时间只有一个版本',
    en: 'The grading rules have one version at any instant',
  },
  'TRI-4': {
    'zh-CN': '所定等级与建议不同或更改等级，须说明理由',
    en: 'A grade other than the one proposed, or another one later, needs a reason',
  },
  'TRI-6': {
    'zh-CN': '同一轮内同一人只告知一次',
    en: 'In one round each person is told once',
  },
  'TRI-8': {
    'zh-CN': '只有被告知的人或领导可以接办；接办人或领导方可转办、办结',
    en: 'Whoever it was brought to, or a leader, takes it; whoever has it, or a leader, passes it on or closes it',
  },
  'TRI-9': {
    'zh-CN': '办结须写明结果，退回须写明原因',
    en: 'Closing says what came of it, giving back says why',
  },
  'TRI-10': {
    'zh-CN': '该信息目前状态为“{status}”，不能这样办理',
    en: 'This is {status} now and cannot go that way',
  },
  'TRI-10.plain': {
    'zh-CN': '该信息已办结或退回，不能再办理',
    en: 'This has ended and stays so',
  },
  'TRI-11': {
    'zh-CN': '限阅信息须至少指定一名本局读者',
    en: 'What is restricted names at least one reader of the bureau',
  },
  'TRI-12': {
    'zh-CN': '信息定级后已为他人所见，不能再改为限阅',
    en: 'Others have seen it since it was graded; it cannot be made restricted afterwards',
  },
  'TRI-13': {
    'zh-CN': '{name} 没有账号或已离任，不能接收',
    en: '{name} has no account or has left and cannot receive it',
  },
  'TRI-14': {
    'zh-CN': '来源的同一编号只收一次',
    en: 'The same id of a source is received once',
  },
  'TRI-15': {
    'zh-CN': '已有同名来源',
    en: 'There is a source of this name already',
  },
  'TRI-17': {
    'zh-CN': '规则 {key} 须有关键词或条件，且代码不重复',
    en: 'Rule {key} asks for words or facts, and its code stands once',
  },
  'TRI-18': {
    'zh-CN': '须为 A、B、C、D 各设一次时限与去向，A 级从最急',
    en: 'Each of A, B, C and D has its clock and audience once',
  },
  'TRI-19': {
    'zh-CN': '本区尚未设置信息分级规则，请先在“分级规则”中设置',
    en: 'This zone has no grading rules yet; set them under “Grading rules” first',
  },
  'TRI-21': {
    'zh-CN': '这不是一封可以读取的邮件',
    en: 'This is no message that can be read',
  },
};
