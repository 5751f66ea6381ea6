import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'PRJ-1': {
    'zh-CN': '已有同名项目（忽略空格与括号）',
    en: 'A project of this name exists already, spaces and brackets aside',
  },
  'PRJ-2': { 'zh-CN': '此来源已登记过线索', en: 'A lead has been registered from this source already' },
  'PRJ-3': {
    'zh-CN': '退回、暂缓、流转或退库须说明原因',
    en: 'Going back, on hold, elsewhere or out of the pool needs a reason',
  },
  'PRJ-4': { 'zh-CN': '项目已处于该阶段', en: 'The project is at this stage already' },
  'PRJ-5': {
    'zh-CN': '在“{stage}”阶段已超期 {days} 天',
    en: '{days} days over the limit of stage “{stage}”',
  },
  'PRJ-6': {
    'zh-CN': '进入“{stage}”须附依据：{evidence}',
    en: 'Entering “{stage}” needs its evidence: {evidence}',
  },
  'PRJ-7': {
    'zh-CN': '不能跳过“{stage}”阶段',
    en: 'The stage “{stage}” may not be passed over',
  },
  'PRJ-8': {
    'zh-CN': '暂缓须注明今后的复核日期',
    en: 'On hold needs a coming day on which somebody looks again',
  },
  'PRJ-10': {
    'zh-CN': '本区尚未设置此类项目（{class}）的阶段，请先由管理员载入项目阶段',
    en: 'This zone has no stages for projects of this class ({class}); have the administrator load them first',
  },
  'PRJ-40': {
    'zh-CN': '与“{name}”（责任人 {owner}）同名或上级项目编码相同，请在该项目上继续',
    en: 'The same name or upper code as “{name}” (owner {owner}); go on with that project',
  },
  'PRJ-41': {
    'zh-CN':
      '与同一投资方的“{name}”（责任人 {owner}）名称相似 {percent}%，视为重复；确属新项目的，由有权裁定的人员说明理由后登记',
    en: 'A duplicate of “{name}” of the same investor (owner {owner}): the names are {percent} % alike. Somebody who may rule on duplicates files it as new with a reason',
  },
  'PRJ-43': { 'zh-CN': '这一对项目已在查重队列中', en: 'This pair is in the queue already' },
  'PRJ-44': {
    'zh-CN': '只能并入另一个未被合并的项目',
    en: 'A project becomes part of another one that was not merged itself',
  },
  'PRJ-45': {
    'zh-CN': '此上级项目编码已用于另一项目',
    en: 'Another project has this upper code',
  },
  'PRJ-46': { 'zh-CN': '裁定须说明理由', en: 'A ruling needs a reason' },
  'PRJ-48': { 'zh-CN': '此步逾期已告知', en: 'This step has been told already' },
  'PRJ-50': {
    'zh-CN': '新标准须自今后某日起生效，同一日只有一版',
    en: 'A new version begins on a coming day, one a day',
  },
  'PRJ-51': {
    'zh-CN': '“{name}”已并入其他项目，只能查看',
    en: '“{name}” has become part of another project and can only be read',
  },
  'PRJ-52': {
    'zh-CN': '所选项目对中有已裁定或已失效的，请刷新后重选',
    en: 'Some of these pairs are ruled on or gone already; load the page again',
  },
  'PRJ-53': {
    'zh-CN': '同名项目“{name}”已并入“{into}”，请在该项目上继续',
    en: 'The project “{name}” has become part of “{into}”; go on with that one',
  },
  'PRJ-54': { 'zh-CN': '首谈属于一个单位或一个人', en: 'A first contact is one unit’s or one person’s' },
  'PRJ-55': { 'zh-CN': '登记首谈须附可核实的联系凭证', en: 'A claim needs evidence of a contact' },
  'PRJ-56': { 'zh-CN': '联系时间不能晚于现在', en: 'The contact cannot be later than now' },
  'PRJ-57': {
    'zh-CN': '该投资方在此产业线上的首谈已有人登记',
    en: 'The first contact of this investor on this line is claimed already',
  },
  'PRJ-58': { 'zh-CN': '双方功劳份额合计应为 100%', en: 'The shares of both sum to 100 %' },
  'PRJ-59': {
    'zh-CN': '该投资方在此产业线上的首谈属于“{name}”；有异议可在其首谈上提出争议',
    en: 'The first contact of this investor on this line is “{name}”’s; it may be disputed there',
  },
  'PRJ-60': {
    'zh-CN': '只能为本人或本单位办理，局里确认首谈的人员除外',
    en: 'Only for oneself or one’s own unit, but for who confirms claims',
  },
  'PRJ-62': {
    'zh-CN': '该首谈正在争议中，须先裁定',
    en: 'This first contact is in dispute; that is ruled on first',
  },
  'PRJ-63': {
    'zh-CN': '争议须由他方提出，并说明理由和凭证',
    en: 'A dispute is another’s, with a statement and evidence',
  },
  'PRJ-64': {
    'zh-CN': '此争议由 {name} 或主要领导裁定',
    en: '{name} or one of the three heads rules on this',
  },
  'PRJ-65': { 'zh-CN': '争议已裁定', en: 'The dispute is ruled on already' },
  'PRJ-66': { 'zh-CN': '裁定须说明理由', en: 'A ruling needs a reason' },
  'PRJ-67': {
    'zh-CN': '裁定次序：先看可核实的联系谁早，再看投资方书面确认，最后由领导小组裁定；所选依据与结论不符',
    en: 'The order is: the earlier verified contact, then the investor’s written word, then the leading group; the ground chosen does not carry this ruling',
  },
  'PRJ-68': {
    'zh-CN': '首谈的状态已变，不能这样办理',
    en: 'The claim does not stand so any more',
  },
  'PRJ-69': { 'zh-CN': '项目已由“{name}”牵头', en: '“{name}” leads the project already' },
  'PRJ-9': { 'zh-CN': '没有代码为 {code} 的阶段', en: 'There is no stage {code}' },
  'PRJ-11': {
    'zh-CN': '协议类型与签订日期须同时填写；金额与审核日期以已签协议为前提，审核不早于签订',
    en: 'An agreement has its kind and the day it was signed; an amount or an audit needs one, and the audit is not before it',
  },
  'PRJ-12': {
    'zh-CN': '先选定引荐人，再填写反馈日期',
    en: 'Say who referred it before the day they were told',
  },
  'PRJ-13': {
    'zh-CN': '{day} 还没到，不能登记为已发生',
    en: '{day} is yet to come: it cannot have happened',
  },
  'PRJ-14': {
    'zh-CN': '难题须挂在项目上；仅企业诉求可只挂企业，并填写涉及岗位',
    en: 'An obstacle stands on a project; only a grievance stands on an enterprise alone and puts jobs at risk',
  },
  'PRJ-15': {
    'zh-CN': '须由提出人（{name}）、项目责任人或其代管人确认后销号',
    en: 'Whoever raised it ({name}), the project’s owner or who stands in for them says that it is out of the way',
  },
  'PRJ-15.plain': { 'zh-CN': '销号须写明确认情况', en: 'Closing says what came of it' },
  'PRJ-16': {
    'zh-CN': '已于 {day} 由 {name} 确认销号；如仍未解决，请重新提出',
    en: 'It was closed on {day} by {name}; take it up again if it still stands in the way',
  },
  'PRJ-16.open': { 'zh-CN': '这条难题尚未销号', en: 'This obstacle is open' },
  'PRJ-17': {
    'zh-CN': '期限 {day} 已过，请定今天或以后的日期',
    en: '{day} has passed: set today or a later day',
  },
  'PRJ-17.reason': { 'zh-CN': '调整期限须说明原因', en: 'A due day that is moved gives its reason' },
  'PRJ-19': { 'zh-CN': '到期日不能早于承诺日', en: 'What is promised is due on that day or later' },
  'PRJ-19.kept': {
    'zh-CN': '兑现日期不能早于承诺日 {day}',
    en: 'It cannot be kept before it was promised on {day}',
  },
  'PRJ-20': {
    'zh-CN': '兑现须附依据；解除须由对方提出并说明原因',
    en: 'A commitment is kept with its evidence, or let go by the other side by name and with a reason',
  },
  'PRJ-21': {
    'zh-CN': '这项承诺已于 {day} 由 {name} 办结，不能再改',
    en: 'This commitment was settled on {day} by {name} and stays so',
  },
  'PRJ-22': {
    'zh-CN': '到资记录不能修改，有误时以红字冲销并说明原因；每笔只冲销一次',
    en: 'An arrival is not changed: it is taken back once by a counter-entry with a reason, and a counter-entry is not',
  },
  'PRJ-23': {
    'zh-CN': '凭证须填写编号或附上文件',
    en: 'A proof is a number, a file or both',
  },
  'PRJ-23.file': {
    'zh-CN': '凭证文件须先上传到本项目',
    en: 'The file of a proof is one of the project’s own',
  },
  'PRJ-24': { 'zh-CN': '{month} 已有一笔到资计划', en: 'There is an instalment in {month} already' },
  'PRJ-24.plain': { 'zh-CN': '同一月份只能有一笔到资计划', en: 'A plan has one instalment a month' },
  'PRJ-25': {
    'zh-CN': '此人在这段时间已是专班成员',
    en: 'This person is on the team in those days already',
  },
  'PRJ-26': { 'zh-CN': '专班同一时间只有一位组长', en: 'A team has one leader at a time' },
  'PRJ-27': { 'zh-CN': '退出日期不能早于加入', en: 'Nobody leaves a team before joining it' },
  'PRJ-27.over': { 'zh-CN': '已于 {day} 退出', en: 'It ended on {day}' },
  'PRJ-28': {
    'zh-CN': '依据文件须先上传到本项目，每个文件只附一次',
    en: 'The files of a step are the project’s own, each once',
  },
};
