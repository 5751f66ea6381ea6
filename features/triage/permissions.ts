import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS, type Role } from '../../packages/kernel/roles.ts';

/** People who work with the zone and not in it. */
export const OUTSIDE: readonly Role[] = ['advisor', 'agency', 'parkEnterprise', 'subdistrict', 'supplyFirm'];

export const mayReadInformation = permission(
  'information.read',
  {
    'zh-CN': '本局人员可查看信息；限阅信息仅限指定人员',
    en: 'People of the bureau may see what came in; what is restricted, its readers alone',
  },
  BUREAU,
);

export const maySendInformation = permission(
  'information.send',
  {
    'zh-CN': '本局人员与外部合作方可报送信息，并查看本人所报的办理结果',
    en: 'People of the bureau and outside partners send information in and see what became of their own',
  },
  [...BUREAU, ...OUTSIDE],
);

export const mayGradeInformation = permission(
  'information.grade',
  {
    'zh-CN': '领导、局工作人员与驻外招商组可定级、退回信息',
    en: 'Leaders, bureau staff and outstations grade information and give it back',
  },
  [...LEADERS, 'staff', 'outstation'],
);

export const mayEditGrading = permission(
  'information.rules',
  {
    'zh-CN': '主要领导与局工作人员可维护信息分级规则',
    en: 'The three heads and bureau staff keep the grading rules',
  },
  ['head', 'firstDeputy', 'inCharge', 'staff'],
);

export const mayKeepSources = permission(
  'information.sources',
  {
    'zh-CN': '系统管理员可开通和收回信息来源的令牌',
    en: 'The system administrator gives sources their tokens and takes them back',
  },
  ['systemAdmin'],
);
