import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, ROLES } from '../../packages/kernel/roles.ts';

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
    'zh-CN': '登录的人都可查看行业名称',
    en: 'Whoever is signed in sees the names of industries',
  },
  ROLES,
);
