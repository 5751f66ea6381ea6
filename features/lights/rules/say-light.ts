import type { Bilingual } from '../../../packages/kernel/words.ts';
import type { Measure } from './measures.ts';

/** What a light was judged from, by name, as its query gave it. */
export type Inputs = Readonly<Record<string, string | number | null>>;

const s = (n: number): string => (n === 1 ? '' : 's');

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
    zh: `自 ${inputs['since']} 起在“${stage(inputs).zh}”阶段 ${inputs['days']} 天，时限 ${inputs['limit']} 天（${value}%）`,
    en: `At ${stage(inputs).en} since ${inputs['since']}: ${inputs['days']} days of ${inputs['limit']} (${value} %)`,
  }),
  unitsInContact: (value, inputs) => ({
    zh: `七天内有 ${value} 个单位联络：${inputs['units']}`,
    en: `${value} units were in contact within 7 days: ${inputs['units']}`,
  }),
};

/** LGT-10 Why something is lit, from what it was judged from. */
export const sayLight = (measure: Measure, value: number, inputs: Inputs): Bilingual =>
  SAY[measure](value, inputs);
