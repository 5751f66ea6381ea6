import type { Bilingual } from '../../../packages/kernel/words.ts';

export const METRIC_UNITS = ['projects', 'money'] as const;

interface MetricFacts {
  readonly name: Bilingual;
  /** `money` is 10,000 CNY. */
  readonly unit: (typeof METRIC_UNITS)[number];
  /** TGT-6 How it is counted, as the bulletin would say it. */
  readonly calibre: Bilingual;
}

/** What a target can be about; each is counted in one way, by `projectResults` of the projects. */
export const METRICS = {
  leads: {
    name: { zh: '新增线索', en: 'New leads' },
    unit: 'projects',
    calibre: {
      zh: '期内登记的项目线索，不含已退库',
      en: 'Projects registered in the period, without those withdrawn',
    },
  },
  signedCount: {
    name: { zh: '签约项目数', en: 'Projects signed' },
    unit: 'projects',
    calibre: {
      zh: '正式协议，按审核通过日期计，一个项目计一次，不含已退库',
      en: 'Formal agreements by the day they passed the audit, a project once, without those withdrawn',
    },
  },
  signedAmount: {
    name: { zh: '签约金额', en: 'Amount signed' },
    unit: 'money',
    calibre: {
      zh: '正式协议金额，按审核通过日期计，不含已退库',
      en: 'Amounts of formal agreements by the day they passed the audit, without those withdrawn',
    },
  },
  fundsInPlace: {
    name: { zh: '到位资金', en: 'Funds in place' },
    unit: 'money',
    calibre: {
      zh: '期内到账且有凭证的资金，冲销后净额，不含已退库',
      en: 'What arrived in the period with its proof, net of what was taken back, without those withdrawn',
    },
  },
  startedCount: {
    name: { zh: '开工项目数', en: 'Projects started' },
    unit: 'projects',
    calibre: {
      zh: '期内首次进入开工阶段的项目，不含已退库',
      en: 'Projects that came to the start of construction for the first time, without those withdrawn',
    },
  },
  commissionedCount: {
    name: { zh: '投产项目数', en: 'Projects commissioned' },
    unit: 'projects',
    calibre: {
      zh: '期内首次进入投产阶段的项目，不含已退库',
      en: 'Projects that came to commissioning for the first time, without those withdrawn',
    },
  },
} as const satisfies Readonly<Record<string, MetricFacts>>;

export type Metric = keyof typeof METRICS;
export const METRIC_KEYS = Object.keys(METRICS) as [Metric, ...Metric[]]; // border: the keys of the table above

export const metricFacts = (metric: Metric): MetricFacts => METRICS[metric];
