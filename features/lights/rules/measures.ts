import type { Bilingual } from '../../../packages/kernel/words.ts';

export const SUBJECT_KINDS = ['project', 'enterprise', 'unit', 'line', 'zone'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const UNITS = ['days', 'workdays', 'months', 'percent', 'points', 'units', 'jobs'] as const;

interface MeasureFacts {
  /** Of what it is taken; what is taken of the zone is taken of its lines and units as well. */
  readonly of: SubjectKind;
  readonly unit: (typeof UNITS)[number];
  readonly name: Bilingual;
  /** It asks at which stages. */
  readonly byStage: boolean;
}

/** What a rule of lights can be about. A new one is a line here, its sentence in `say-light` and its query in the store. */
export const MEASURES = {
  daysInStage: {
    of: 'project',
    unit: 'days',
    name: { zh: '在本阶段的天数', en: 'Days at the stage' },
    byStage: true,
  },
  percentOfStageLimit: {
    of: 'project',
    unit: 'percent',
    name: { zh: '占阶段时限的百分比', en: 'Percent of the stage’s limit' },
    byStage: true,
  },
  daysReferrerUntold: {
    of: 'project',
    unit: 'days',
    name: { zh: '登记后未向引荐人反馈的天数', en: 'Days since registration without word to the referrer' },
    byStage: true,
  },
  daysPastPlannedStart: {
    of: 'project',
    unit: 'days',
    name: { zh: '超过计划开工日的天数', en: 'Days past the planned start' },
    byStage: true,
  },
  daysUnenrolled: {
    of: 'project',
    unit: 'days',
    name: { zh: '在本阶段未入统的天数', en: 'Days at the stage without statistical enrolment' },
    byStage: true,
  },
  daysFactorPastDue: {
    of: 'project',
    unit: 'days',
    name: { zh: '要素难题超期天数', en: 'Days that a factor need is past due' },
    byStage: true,
  },
  pointsBehindFunds: {
    of: 'project',
    unit: 'points',
    name: { zh: '到资落后计划的百分点', en: 'Points that funds are behind their plan' },
    byStage: true,
  },
  workdaysGrievanceOpen: {
    of: 'enterprise',
    unit: 'workdays',
    name: { zh: '企业诉求未办结的工作日', en: 'Working days that a grievance is open' },
    byStage: false,
  },
  jobsAtRisk: {
    of: 'enterprise',
    unit: 'jobs',
    name: { zh: '未办结诉求涉及的岗位数', en: 'Jobs at risk in open grievances' },
    byStage: false,
  },
  pointsBehindTime: {
    of: 'zone',
    unit: 'points',
    name: { zh: '目标落后时序进度的百分点', en: 'Points that a target is behind time progress' },
    byStage: false,
  },
  unitsInContact: {
    of: 'enterprise',
    unit: 'units',
    name: { zh: '七天内联络同一企业的单位数', en: 'Units in contact with one firm within 7 days' },
    byStage: false,
  },
} as const satisfies Readonly<Record<string, MeasureFacts>>;

export type Measure = keyof typeof MEASURES;
export const MEASURE_KEYS = Object.keys(MEASURES) as [Measure, ...Measure[]]; // border: the keys of the table above

export const measureFacts = (measure: Measure): MeasureFacts => MEASURES[measure];
