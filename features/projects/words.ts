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
    'zh-CN': '“{name}”已并入其他项目，不能再合并',
    en: '“{name}” is part of another project already and cannot be merged',
  },
  'PRJ-45': { 'zh-CN': '项目不能并入自身', en: 'A project does not become part of itself' },
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
  'PRJ-9': { 'zh-CN': '没有代码为 {code} 的阶段', en: 'There is no stage {code}' },
};
