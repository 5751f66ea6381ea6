import { row, text, workbookFile } from '../sheets/workbook.ts';

/** A name that no other enterprise has; its first four characters read h l l l. */
export const FOUND = '沪岚冷链物流有限公司（虚构）';
export const REFUSED = '岭桥电子有限公司（虚构）';

const HEADERS = [
  '联系电话',
  '序号',
  '单位名称',
  '所在地市',
  '注册资本（万元）',
  '负责人',
  '社会信用代码',
  '主营',
];
const ROWS = [
  ['１３８０７３１２２１１', '１', FOUND, '上海市', '５，０００', '方景行', '', '冷链仓储'],
  ['13907310002', '2', ' 云陌　仓配 有限公司（虚构）', '杭州', '1200', '叶知行', '', '城市配送'],
  ['13907310003', '3', REFUSED, '深圳', '三千左右', '', '91430105MA4L000000', '电子元件'],
];

const cells = (values: readonly string[], at: number): string =>
  row(at, ...values.map((value, i) => text(`${String.fromCharCode(65 + i)}${at}`, value)));

/** A sheet as it comes by mail: titles on top, columns in their own order, full-width digits, a row that is wrong. */
export const messySheet = (): string =>
  workbookFile({
    sheets: [
      {
        name: '名单',
        rows: [
          cells(['2020年2月拟接触企业名单'], 1),
          cells(['整理：物流科', '', '', '单位：万元'], 2),
          cells(HEADERS, 4),
          ...ROWS.map((values, i) => cells(values, i + 5)),
        ].join(''),
      },
    ],
  });
