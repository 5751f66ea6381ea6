import { CheckField } from '../../../packages/kit/check-field.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { GRADES, VIAS } from '../contract.ts';
import type { RuleDraft } from './rule-draft.ts';
import { useStageChoices } from './use-say-rules.ts';
import { words } from './words.ts';

interface RuleFieldsProps {
  isNew: boolean;
  value: RuleDraft;
  onChange: (some: Partial<RuleDraft>) => void;
}

const Names = ({ isNew, value, onChange }: RuleFieldsProps) => {
  const t = useWords(words);
  return (
    <FormGrid>
      <TextField
        required
        label={t('nameZh')}
        maxLength={60}
        value={value.nameZh}
        onChange={(nameZh) => onChange({ nameZh })}
      />
      <TextField
        required
        label={t('nameEn')}
        maxLength={120}
        value={value.nameEn}
        onChange={(nameEn) => onChange({ nameEn })}
      />
      {isNew && (
        <TextField
          required
          label={t('code')}
          hint={t('codeHint')}
          maxLength={40}
          value={value.key}
          onChange={(key) => onChange({ key })}
        />
      )}
      <ChoiceField
        required
        label={t('grade')}
        value={value.grade}
        choices={GRADES.map((one) => ({ value: one, label: t(`grade_${one}`) }))}
        onChange={(grade) => grade && onChange({ grade })}
      />
    </FormGrid>
  );
};

/** Everything that a rule says. */
export const RuleFields = (props: RuleFieldsProps) => {
  const t = useWords(words);
  const stages = useStageChoices();
  const { value, onChange } = props;
  return (
    <>
      <Names {...props} />
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        rows={6}
        maxLength={3000}
        value={value.words}
        onChange={(text) => onChange({ words: text })}
      />
      <CheckField label={t('onlyKey')} value={value.onlyKey} onChange={(onlyKey) => onChange({ onlyKey })} />
      <FormGrid>
        <SelectManyField
          label={t('stages')}
          value={value.stages}
          choices={stages}
          onChange={(chosen) => onChange({ stages: chosen })}
        />
        <SelectManyField
          label={t('vias')}
          value={value.via}
          choices={VIAS.map((one) => ({ value: one, label: t(`via_${one}`) }))}
          onChange={(chosen) => onChange({ via: VIAS.filter((one) => chosen.includes(one)) })}
        />
      </FormGrid>
      <TextArea
        label={t('tags')}
        hint={t('tagsHint')}
        rows={2}
        maxLength={800}
        value={value.tags}
        onChange={(tags) => onChange({ tags })}
      />
      <TextField
        label={t('source')}
        maxLength={300}
        value={value.source}
        onChange={(source) => onChange({ source })}
      />
    </>
  );
};
