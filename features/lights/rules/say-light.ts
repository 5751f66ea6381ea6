import type { Bilingual } from '../../../packages/kernel/words.ts';
import type { Measure } from './measures.ts';

/** What a light was judged from, by name, as its query gave it. */
export type Inputs = Readonly<Record<string, string | number | null>>;

const s = (n: number): string => (n === 1 ? '' : 's');

const figure = (input: Inputs[string] | undefined): string => Number(input).toLocaleString('en-US');

type Sayer = (value: number, inputs: Inputs) => Bilingual;

const stage = (inputs: Inputs): Bilingual => ({
  zh: String(inputs['stageZh'] ?? ''),
  en: String(inputs['stageEn'] ?? ''),
});

const SAY: Readonly<Record<Measure, Sayer>> = {
  daysInStage: (value, inputs) => ({
    zh: `自 ${inputs['since']} 起在“${stage(inputs).zh}”阶段 ${value} 天`,
    en: `At ${stage(inputs).en} since ${inputs['since']}: ${value} day${s(value)}`,
  }),
  percentOfStageLimit: (value, inputs) => ({
    zh: `“${stage(inputs).zh}”阶段自 ${inputs['progress']} 起 ${inputs['days']} 天无进展，时限 ${inputs['limit']} 天`,
    en: `At ${stage(inputs).en}: no progress since ${inputs['progress']}, ${inputs['days']} days of ${inputs['limit']}`,
  }),
  daysReferrerUntold: (value, inputs) => ({
    zh: `${inputs['registered']} 登记，${value} 天未向引荐人反馈`,
    en: `Registered on ${inputs['registered']}; the referrer has had no word for ${value} day${s(value)}`,
  }),
  daysPastPlannedStart: (value, inputs) => ({
    zh: `计划 ${inputs['planned']} 开工，现仍在“${stage(inputs).zh}”阶段，已过 ${value} 天`,
    en: `Start was planned for ${inputs['planned']}; still at ${stage(inputs).en} ${value} day${s(value)} later`,
  }),
  daysUnenrolled: (value, inputs) => ({
    zh: `自 ${inputs['since']} 起“${stage(inputs).zh}”，${value} 天未入统`,
    en: `${stage(inputs).en} since ${inputs['since']}, not enrolled for ${value} day${s(value)}`,
  }),
  daysFactorPastDue: (value, inputs) => ({
    zh: `要素难题 ${inputs['due']} 到期，超期 ${value} 天：${inputs['what']}`,
    en: `A factor need was due on ${inputs['due']}, ${value} day${s(value)} ago: ${inputs['what']}`,
  }),
  pointsBehindFunds: (value, inputs) => ({
    zh: `计划到资 ${figure(inputs['planned'])} 万元，已到 ${figure(inputs['arrived'])} 万元，落后 ${value} 个百分点`,
    en: `${figure(inputs['arrived'])} of ${figure(inputs['planned'])} planned (CNY 10k) have arrived, ${value} point${s(value)} behind`,
  }),
  workdaysGrievanceOpen: (value, inputs) => ({
    zh: `诉求 ${inputs['raised']} 提出，${value} 个工作日未办结：${inputs['what']}`,
    en: `A grievance of ${inputs['raised']} is open for ${value} working day${s(value)}: ${inputs['what']}`,
  }),
  jobsAtRisk: (value, inputs) => ({
    zh: `未办结诉求涉及 ${value} 个岗位：${inputs['what']}`,
    en: `${value} job${s(value)} at risk in open grievances: ${inputs['what']}`,
  }),
  pointsBehindTime: (value, inputs) => ({
    zh: `${inputs['metricZh']}（${inputs['periodZh']}）完成 ${figure(inputs['actual'])}，目标 ${figure(inputs['target'])}，落后时序进度 ${value} 个百分点`,
    en: `${inputs['metricEn']} (${inputs['periodEn']}): ${figure(inputs['actual'])} of ${figure(inputs['target'])}, ${value} point${s(value)} behind time progress`,
  }),
  unitsInContact: (value, inputs) => ({
    zh: `七天内有 ${value} 个单位联络：${inputs['units']}`,
    en: `${value} units were in contact within 7 days: ${inputs['units']}`,
  }),
};

/** LGT-10 Why something is lit, from what it was judged from. */
export const sayLight = (measure: Measure, value: number, inputs: Inputs): Bilingual =>
  SAY[measure](value, inputs);
