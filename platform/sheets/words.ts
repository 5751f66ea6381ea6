import type { Words } from '../../packages/kernel/words.ts';

/** The sentences of docs/rules/sheets.md. */
export const words: Words = {
  'SHT-1': {
    'zh-CN': '这不是表格文件。请上传 .xlsx 或 .csv 文件。',
    en: 'This is not a spreadsheet. Upload an .xlsx or .csv file.',
  },
  'SHT-2': {
    'zh-CN': '这是旧版表格格式（.xls、.et、.xlsb 或 .ods）。请在 Excel 或 WPS 中另存为 .xlsx 后再上传。',
    en: 'This is another spreadsheet format (.xls, .et, .xlsb or .ods). Save it as .xlsx in Excel or WPS and upload that.',
  },
  'SHT-3': {
    'zh-CN': '这个文件实际上是网页，只是用了表格的文件名。请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This file is really a web page under a spreadsheet’s name. Open it in Excel or WPS and save it as .xlsx.',
  },
  'SHT-4': {
    'zh-CN': '这个文件有打开密码。请去掉密码后再上传。',
    en: 'This file is protected by a password. Remove the password and upload it again.',
  },
  'SHT-5': {
    'zh-CN': '文件大于 {limit} MB，请拆分后上传。',
    en: 'The file is larger than {limit} MB. Split it and upload the parts.',
  },
  'SHT-6': {
    'zh-CN': '文件解压后大得不正常，已拒绝读取。请在 Excel 或 WPS 中把内容复制到新表格后另存。',
    en: 'Unpacked, the file would be abnormally large, so it was not read. Copy its content to a new workbook and save that.',
  },
  'SHT-7': {
    'zh-CN': '文件已损坏或被改动，无法读取。请重新另存为 .xlsx。',
    en: 'The file is damaged or was tampered with. Save it again as .xlsx.',
  },
  'SHT-8': {
    'zh-CN': '文件里有不该出现的内容（{name}），已拒绝读取。请另存为不含嵌入文件的 .xlsx。',
    en: 'The file contains something that does not belong in a workbook ({name}). Save it as .xlsx without embedded files.',
  },
  'SHT-9': {
    'zh-CN': '表格内部格式不正确，无法读取。请重新另存为 .xlsx。',
    en: 'The inside of the workbook is malformed. Save it again as .xlsx.',
  },
  'SHT-10': {
    'zh-CN': '表格超过 {limit} 行，请拆分后上传。',
    en: 'The sheet has more than {limit} rows. Split it and upload the parts.',
  },
  'SHT-11': {
    'zh-CN': '第 {row} 行超过 {limit} 列，请删去多余的列。',
    en: 'Row {row} has more than {limit} columns. Delete the surplus columns.',
  },
  'SHT-12': {
    'zh-CN': '表格里的文字过多（单元格最多 {cell} 字），无法读写。',
    en: 'The sheet holds too much text (a cell may have {cell} characters), so it cannot be read or written.',
  },
  'SHT-13': {
    'zh-CN': '文件里没有可读的工作表：工作表是空的、被隐藏，或没有叫这个名字的工作表。',
    en: 'No sheet can be read: the sheets are empty or hidden, or none has this name.',
  },
  'SHT-14': {
    'zh-CN': '无法识别文件的文字编码。请另存为 .xlsx，或 UTF-8 编码的 .csv。',
    en: 'The text encoding of the file is not recognised. Save it as .xlsx, or as .csv in UTF-8.',
  },
  'SHT-15': {
    'zh-CN': '第 {row} 行附近的引号没有成对，无法分列。请改正或另存为 .xlsx。',
    en: 'Quotation marks near row {row} are not paired, so the columns cannot be told apart. Correct it or save as .xlsx.',
  },
};
