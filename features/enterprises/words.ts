import type { Words } from '../../packages/kernel/words.ts';

/** The sentences of docs/rules/enterprises.md and docs/rules/import.md. */
export const words: Words = {
  'ENT-1': {
    'zh-CN': '该统一社会信用代码已登记在另一家企业名下。',
    en: 'Another enterprise already has this unified social credit code.',
  },
  'ENT-2': {
    'zh-CN': '同名企业已存在（不计空格、括号和大小写）。',
    en: 'An enterprise of this name exists already (spaces, brackets and case do not count).',
  },
  'IMP-1': {
    'zh-CN': '没有找到企业名称列，请指明哪一列是企业名称。',
    en: 'No column gives the company’s name. Say which column it is.',
  },
  'IMP-2': { 'zh-CN': '企业名称为空。', en: 'The company’s name is empty.' },
  'IMP-3': {
    'zh-CN': '统一社会信用代码“{text}”有误（应为18位，且校验位相符）。',
    en: 'The unified social credit code “{text}” is wrong (18 characters, the last one checks the others).',
  },
  'IMP-4': {
    'zh-CN': '“{text}”是旧的15位工商注册号，未采用。请补充18位统一社会信用代码。',
    en: '“{text}” is an old 15-digit registration number and was left out. Add the 18-character credit code.',
  },
  'IMP-5': {
    'zh-CN': '不认识城市“{text}”。是否指：{suggestions}？',
    en: 'The city “{text}” is not known. Was it: {suggestions}?',
  },
  'IMP-6': {
    'zh-CN': '不认识城市“{text}”。请填写地级市名称，或留空。',
    en: 'The city “{text}” is not known. Give the name of a prefecture-level city, or leave it empty.',
  },
  'IMP-7': {
    'zh-CN': '“{header}”一栏的“{text}”不是可识别的数字或人民币金额。',
    en: '“{text}” under “{header}” is no number or amount in yuan that can be read.',
  },
  'IMP-8': {
    'zh-CN': '“{header}”一栏的“{text}”不是完整的日期（如 2020-01-05）。',
    en: '“{text}” under “{header}” is no complete date (such as 2020-01-05).',
  },
  'IMP-9': {
    'zh-CN': '电话“{text}”看起来不完整，已照原样保留。',
    en: 'The telephone number “{text}” looks incomplete; it was kept as it is.',
  },
  'IMP-10': {
    'zh-CN': '“{header}”一栏请填写“是”或“否”，现为“{text}”。',
    en: '“{header}” takes yes or no; it says “{text}”.',
  },
  'IMP-11': {
    'zh-CN': '“{header}”一栏超过 {limit} 个字。',
    en: '“{header}” is longer than {limit} characters.',
  },
  'IMP-12': {
    'zh-CN': '“{header}”一栏是公式。名称和代码请粘贴为数值。',
    en: '“{header}” is a formula. Paste names and codes as values.',
  },
  'IMP-13': {
    'zh-CN': '“{header}”一栏显示错误值“{text}”。',
    en: '“{header}” shows the error “{text}”.',
  },
  'IMP-14': {
    'zh-CN': '与第 {first} 行是同一家企业。',
    en: 'This is the same company as row {first}.',
  },
  'IMP-15': {
    'zh-CN': '“{name}”已存在，但统一社会信用代码是 {uscc}。请核对是否同一家企业。',
    en: '“{name}” exists with the credit code {uscc}. Check whether it is the same company.',
  },
  'IMP-16': {
    'zh-CN': '信用代码属于一家企业，名称“{name}”属于另一家（{uscc}）。请先核对。',
    en: 'The credit code belongs to one company and the name “{name}” to another ({uscc}). Check them first.',
  },
  'IMP-18': {
    'zh-CN': '预览之后，“{name}”的资料有了变动。为避免覆盖他人的修改，未导入此行。',
    en: '“{name}” was changed after the preview. The row was left out so that nobody’s work is overwritten.',
  },
  'IMP-19': {
    'zh-CN': '表格还在读取中，请等预览完成。',
    en: 'The sheet is still being read. Wait for the preview.',
  },
  'IMP-20': {
    'zh-CN': '导入正在进行，不能更改对应关系。',
    en: 'The import is running; which column means what can no longer be changed.',
  },
  'IMP-21': {
    'zh-CN': '这次导入已经结束。请重新上传表格。',
    en: 'This import has ended. Upload the sheet again.',
  },
  'IMP-22': {
    'zh-CN': '第 {column} 列对应了两个字段，一列只能对应一个字段。',
    en: 'Column {column} was given to two fields; a column can mean one.',
  },
  'IMP-23': {
    'zh-CN': '表格里没有第 {column} 列。',
    en: 'The sheet has no column {column}.',
  },
};
