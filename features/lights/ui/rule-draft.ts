import type { LightRuleForm } from '../contract.ts';

/** A rule while it is written: names and times may be missing yet. */
export interface RuleDraft {
  nameZh: string;
  nameEn: string;
  measure: LightRuleForm['measure'];
  stages: LightRuleForm['stages'];
  onlyKey: boolean;
  blue: number | null;
  yellow: number | null;
  red: number | null;
  warningDays: number | null;
  tells: LightRuleForm['tells'];
  quietFrom: number | null;
  quietUntil: number | null;
  exemptBy: LightRuleForm['exemptBy'];
  source: string;
}

export const EMPTY_DRAFT: RuleDraft = {
  nameZh: '',
  nameEn: '',
  measure: 'daysInStage',
  stages: [],
  onlyKey: false,
  blue: null,
  yellow: null,
  red: null,
  warningDays: null,
  tells: [{ light: 'yellow', to: 'owner' }],
  quietFrom: 1320,
  quietUntil: 450,
  exemptBy: 'lineLeader',
  source: '',
};

export const draftOf = (form: LightRuleForm): RuleDraft => ({
  nameZh: form.name.zh,
  nameEn: form.name.en,
  measure: form.measure,
  stages: form.stages,
  onlyKey: form.onlyKey,
  ...form.limits,
  warningDays: form.warningDays,
  tells: form.tells,
  quietFrom: form.quiet.from,
  quietUntil: form.quiet.until,
  exemptBy: form.exemptBy,
  source: form.source,
});

/** The form that can be sent; null while something is missing. */
export function filled(draft: RuleDraft): LightRuleForm | null {
  const { quietFrom, quietUntil, blue, yellow, red } = draft;
  const isNamed = draft.nameZh.trim() !== '' && draft.nameEn.trim() !== '';
  const hasLimit = [blue, yellow, red].some((limit) => limit !== null);
  if (!isNamed || !hasLimit || quietFrom === null || quietUntil === null) return null;
  return {
    name: { zh: draft.nameZh.trim(), en: draft.nameEn.trim() },
    measure: draft.measure,
    stages: draft.stages,
    onlyKey: draft.onlyKey,
    limits: { blue, yellow, red },
    warningDays: draft.warningDays,
    tells: draft.tells,
    quiet: { from: quietFrom, until: quietUntil },
    exemptBy: draft.exemptBy,
    source: draft.source.trim(),
  };
}
