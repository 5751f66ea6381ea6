import { CheckField } from '../../../packages/kit/check-field.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectField, SelectManyField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { POST_KINDS } from '../../organisation/contract.ts';
import { listStages } from '../../projects/contract.ts';
import { LIGHTS } from '../contract.ts';
import { MEASURE_KEYS, measureFacts } from '../rules/measures.ts';
import type { RuleDraft } from './rule-draft.ts';
import { TellsEditor } from './tells-editor.tsx';
import { useSayRule } from './use-say-rule.ts';
import { words } from './words.ts';

interface RuleFieldsProps {
  draft: RuleDraft;
  onChange: (some: Partial<RuleDraft>) => void;
}

export const RULE_FIELDS = ['name', 'limits', 'tells', 'from', 'reason', 'key'];

const Measured = ({ draft, onChange }: RuleFieldsProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const facts = measureFacts(draft.measure);
  return (
    <>
      <SelectField
        label={t('measure')}
        value={draft.measure}
        choices={MEASURE_KEYS.map((key) => ({
          value: key,
          label: named(measureFacts(key).name, language),
        }))}
        onChange={(chosen) => {
          const measure = MEASURE_KEYS.find((key) => key === chosen);
          if (measure) onChange({ measure });
        }}
      />
      {facts.byStage && (
        <SelectManyField
          label={t('stages')}
          placeholder={t('everyStage')}
          value={draft.stages}
          choices={stages.map((stage) => ({ value: stage.code, label: named(stage.name, language) }))}
          onChange={(chosen) => onChange({ stages: chosen })}
        />
      )}
      {facts.of === 'project' && (
        <CheckField
          label={t('onlyKey')}
          name="onlyKey"
          value={draft.onlyKey}
          onChange={(onlyKey) => onChange({ onlyKey })}
        />
      )}
    </>
  );
};

const LimitFields = ({ draft, onChange }: RuleFieldsProps) => {
  const t = useWords(words);
  const say = useSayRule();
  return (
    <>
      <FormGrid>
        {LIGHTS.map((light) => (
          <NumberField
            key={light}
            label={t(`above_${light}`)}
            name={light === 'yellow' ? 'limits' : light}
            unit={say.unit(draft.measure)}
            {...(light === 'blue' && { hint: t('limitsHint') })}
            value={draft[light]}
            onChange={(value) => onChange({ [light]: value })}
          />
        ))}
        <NumberField
          label={t('warningDays')}
          hint={t('warningHint')}
          unit={t('unit_workdays')}
          min={1}
          max={250}
          value={draft.warningDays}
          onChange={(warningDays) => onChange({ warningDays })}
        />
      </FormGrid>
    </>
  );
};

/** Everything a rule says. */
export const RuleFields = ({ draft, onChange }: RuleFieldsProps) => {
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
      <Measured draft={draft} onChange={onChange} />
      <LimitFields draft={draft} onChange={onChange} />
      <TellsEditor tells={draft.tells} onChange={(tells) => onChange({ tells })} />
      <ChoiceField
        label={t('exemptFrom')}
        value={draft.exemptBy}
        choices={POST_KINDS.toReversed().map((post) => ({ value: post, label: t(`post_${post}`) }))}
        onChange={(exemptBy) => exemptBy && onChange({ exemptBy })}
      />
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
