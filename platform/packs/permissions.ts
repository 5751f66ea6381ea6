import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU } from '../../packages/kernel/roles.ts';

export const maySeeMaps = permission(
  'maps.see',
  {
    'zh-CN': '本局人员与准入员可查看示意地图',
    en: 'People of the bureau and the readiness officer see maps',
  },
  [...BUREAU, 'readinessOfficer'],
);

export const maySeeIndustries = permission(
  'industries.see',
  {
    'zh-CN': '本局人员与准入员可查看行业名称',
    en: 'People of the bureau and the readiness officer see the names of industries',
  },
  [...BUREAU, 'readinessOfficer'],
);
