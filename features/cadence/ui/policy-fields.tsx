import { CheckField } from '../../../packages/kit/check-field.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { PARTNER_KINDS } from '../../partners/contract.ts';
import { listStages, PROJECT_CLASSES } from '../../projects/contract.ts';
import { SUBJECT_KINDS } from '../contract.ts';
import type { PolicyDraft } from './policy-draft.ts';
import { StepsEditor } from './steps-editor.tsx';
import { useSayWeekday } from './use-say-policy.ts';
import { words } from './words.ts';

interface PolicyFieldsProps {
  draft: PolicyDraft;
  onChange: (some: Partial<PolicyDraft>) => void;
}

export const POLICY_FIELDS = ['name', 'steps', 'rhythm', 'from', 'reason', 'key', 'dueBy'];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const AppliesTo = ({ draft, onChange }: PolicyFieldsProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  if (draft.subject === 'partner')
    return (
      <SelectManyField
        label={t('partnerKinds')}
        placeholder={t('everyOne')}
        value={draft.partnerKinds}
        choices={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`partner-${kind}`) }))}
        onChange={(chosen) =>
          onChange({ partnerKinds: PARTNER_KINDS.filter((kind) => chosen.includes(kind)) })
        }
      />
    );
  return (
    <>
      <FormGrid>
        <SelectManyField
          label={t('stages')}
          placeholder={t('everyOne')}
          value={draft.stages}
          choices={stages.map((stage) => ({ value: stage.code, label: named(stage.name, language) }))}
          onChange={(chosen) => onChange({ stages: chosen })}
        />
        <SelectManyField
          label={t('classes')}
          placeholder={t('everyOne')}
          value={draft.classes}
          choices={PROJECT_CLASSES.map((one) => ({ value: one, label: t(`classes_${one}`) }))}
          onChange={(chosen) => onChange({ classes: PROJECT_CLASSES.filter((one) => chosen.includes(one)) })}
        />
      </FormGrid>
      <CheckField
        label={t('onlyKey')}
        name="onlyKey"
        value={draft.onlyKey}
        onChange={(onlyKey) => onChange({ onlyKey })}
      />
    </>
  );
};

const Rhythm = ({ draft, onChange }: PolicyFieldsProps) => {
  const t = useWords(words);
  const sayWeekday = useSayWeekday();
  return (
    <FormGrid>
      <ChoiceField
        label={t('rhythm')}
        name="rhythm"
        value={draft.rhythm}
        choices={[
          { value: 'workdays' as const, label: t('rhythm_workdays') },
          { value: 'weekly' as const, label: t('rhythm_weekly') },
        ]}
        onChange={(rhythm) => rhythm && onChange({ rhythm })}
      />
      {draft.rhythm === 'weekly' ? (
        <ChoiceField
          label={t('weekday')}
          value={String(draft.weekday)}
          choices={WEEKDAYS.map((one) => ({ value: String(one), label: sayWeekday(one) }))}
          onChange={(weekday) => onChange({ weekday: Number(weekday) })}
        />
      ) : (
        <NumberField
          required
          label={t('every')}
          unit={t('everyUnit')}
          min={1}
          max={60}
          value={draft.every}
          onChange={(every) => onChange({ every })}
        />
      )}
      <TimeField
        required
        label={t('by')}
        name="dueBy"
        value={draft.dueBy}
        onChange={(dueBy) => onChange({ dueBy })}
      />
      <NumberField
        required
        label={t('noChangeRuns')}
        unit={t('times')}
        min={0}
        max={20}
        value={draft.noChangeRuns}
        onChange={(noChangeRuns) => onChange({ noChangeRuns })}
      />
    </FormGrid>
  );
};

/** Everything that a policy says. */
export const PolicyFields = ({ draft, onChange }: PolicyFieldsProps) => {
  const t = useWords(words);
  return (
    <>
      <FormGrid>
        <TextField
          required
          label={t('nameZh')}
          name="name"
          maxLength={60}
          value={draft.nameZh}
          onChange={(nameZh) => onChange({ nameZh })}
        />
        <TextField
          required
          label={t('nameEn')}
          maxLength={120}
          value={draft.nameEn}
          onChange={(nameEn) => onChange({ nameEn })}
        />
      </FormGrid>
      <ChoiceField
        label={t('appliesTo')}
        value={draft.subject}
        choices={SUBJECT_KINDS.map((kind) => ({ value: kind, label: t(`subject_${kind}`) }))}
        onChange={(subject) => subject && onChange({ subject })}
      />
      <AppliesTo draft={draft} onChange={onChange} />
      <Rhythm draft={draft} onChange={onChange} />
      <StepsEditor steps={draft.steps} onChange={(steps) => onChange({ steps })} />
      <FormGrid>
        <TimeField
          required
          label={t('quietFrom')}
          hint={t('quietHint')}
          value={draft.quietFrom}
          onChange={(quietFrom) => onChange({ quietFrom })}
        />
        <TimeField
          required
          label={t('quietUntil')}
          value={draft.quietUntil}
          onChange={(quietUntil) => onChange({ quietUntil })}
        />
      </FormGrid>
      <TextField
        label={t('source')}
        name="source"
        maxLength={300}
        value={draft.source}
        onChange={(source) => onChange({ source })}
      />
    </>
  );
};
