import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU } from '../../packages/kernel/roles.ts';

export const mayReadPeople = permission(
  'organisation.read',
  {
    'zh-CN': '本局人员可查看机构、人员与指挥体系',
    en: 'People of the bureau may see units, people and the command model',
  },
  [...BUREAU, 'readinessOfficer', 'systemAdmin', 'securityAdmin'],
);

export const mayEditPeople = permission(
  'organisation.edit',
  {
    'zh-CN': '主要领导与局工作人员可维护机构与人员',
    en: 'The three heads and bureau staff keep units and people',
  },
  ['head', 'firstDeputy', 'inCharge', 'staff'],
);

export const mayAppoint = permission(
  'organisation.appoint',
  { 'zh-CN': '仅主要领导可调整指挥体系', en: 'Only the three heads appoint to the command model' },
  ['head', 'firstDeputy', 'inCharge'],
);

export const mayHandOver = permission(
  'organisation.handOver',
  {
    'zh-CN': '本局人员可将本人职责委托他人代管；主要领导可代为安排',
    en: 'People of the bureau hand over what is theirs; the three heads do so for others as well',
  },
  BUREAU,
);
