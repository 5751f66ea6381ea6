import type { PolicyForm, Step } from '../contract.ts';

/** A policy while it is written: numbers and names may be missing yet. */
export interface PolicyDraft {
  nameZh: string;
  nameEn: string;
  subject: PolicyForm['subject'];
  onlyKey: boolean;
  classes: PolicyForm['classes'];
  stages: PolicyForm['stages'];
  partnerKinds: PolicyForm['partnerKinds'];
  rhythm: PolicyForm['rhythm']['kind'];
  every: number | null;
  weekday: number;
  dueBy: number | null;
  noChangeRuns: number | null;
  quietFrom: number | null;
  quietUntil: number | null;
  steps: readonly (Omit<Step, 'misses'> & { misses: number | null })[];
  source: string;
}

const FRIDAY = 5;

export const EMPTY_DRAFT: PolicyDraft = {
  nameZh: '',
  nameEn: '',
  subject: 'project',
  onlyKey: false,
  classes: [],
  stages: [],
  partnerKinds: [],
  rhythm: 'workdays',
  every: 1,
  weekday: FRIDAY,
  dueBy: 1080,
  noChangeRuns: 3,
  quietFrom: 1320,
  quietUntil: 450,
  steps: [{ misses: 1, to: 'owner', light: 'yellow' }],
  source: '',
};

export const draftOf = (form: PolicyForm): PolicyDraft => ({
  nameZh: form.name.zh,
  nameEn: form.name.en,
  subject: form.subject,
  onlyKey: form.onlyKey,
  classes: form.classes,
  stages: form.stages,
  partnerKinds: form.partnerKinds,
  rhythm: form.rhythm.kind,
  every: form.rhythm.kind === 'workdays' ? form.rhythm.every : 1,
  weekday: form.rhythm.kind === 'weekly' ? form.rhythm.weekday : FRIDAY,
  dueBy: form.dueBy,
  noChangeRuns: form.noChangeRuns,
  quietFrom: form.quiet.from,
  quietUntil: form.quiet.until,
  steps: form.steps,
  source: form.source,
});

function rhythmOf({ rhythm, every, weekday }: PolicyDraft): PolicyForm['rhythm'] | null {
  if (rhythm === 'weekly') return { kind: rhythm, weekday };
  return every === null ? null : { kind: rhythm, every };
}

const stepsOf = (draft: PolicyDraft): Step[] | null => {
  const whole = draft.steps.flatMap(({ misses, ...step }) => (misses === null ? [] : [{ ...step, misses }]));
  return whole.length === draft.steps.length ? whole : null;
};

/** The form that can be sent; null while something is missing. What does not apply to its subject is left out. */
export function filled(draft: PolicyDraft): PolicyForm | null {
  const { dueBy, noChangeRuns, quietFrom, quietUntil } = draft;
  const [rhythm, steps] = [rhythmOf(draft), stepsOf(draft)];
  const isNamed = draft.nameZh.trim() !== '' && draft.nameEn.trim() !== '';
  if (!isNamed || !rhythm || !steps || dueBy === null || noChangeRuns === null) return null;
  if (quietFrom === null || quietUntil === null) return null;
  const isProject = draft.subject === 'project';
  return {
    name: { zh: draft.nameZh.trim(), en: draft.nameEn.trim() },
    subject: draft.subject,
    onlyKey: isProject && draft.onlyKey,
    classes: isProject ? draft.classes : [],
    stages: isProject ? draft.stages : [],
    partnerKinds: isProject ? [] : draft.partnerKinds,
    rhythm,
    dueBy,
    noChangeRuns,
    quiet: { from: quietFrom, until: quietUntil },
    steps,
    source: draft.source,
  };
}
