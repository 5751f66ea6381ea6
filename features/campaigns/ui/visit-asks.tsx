import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign } from '../contract.ts';
import { CodesField } from './codes-field.tsx';
import { KNOWN_TAGS, useCompetences, useTagName } from './use-names.ts';
import type { VisitPartProps } from './visit-where.tsx';
import { words } from './visit-words.ts';

const CODE = /^[a-z][a-zA-Z0-9-]{0,39}$/;

/** What a visit takes and what it is worth. */
export const VisitAsks = ({
  form,
  campaign,
  disabled,
  onChange,
}: VisitPartProps & { campaign: Campaign }) => {
  const t = useWords(words);
  const competences = useCompetences();
  const tagName = useTagName();
  const tags = [...new Set<string>([...KNOWN_TAGS, ...campaign.mix.flatMap((one) => one.sides)])];
  return (
    <FormGrid>
      <NumberField
        label={t('value')}
        name="value"
        hint={t('valueHint')}
        min={1}
        max={1000}
        disabled={disabled}
        value={form.value}
        onChange={(value) => value !== null && onChange({ value })}
      />
      <NumberField
        label={t('duration')}
        name="durationMinutes"
        unit={t('minutes')}
        min={15}
        max={600}
        disabled={disabled}
        value={form.durationMinutes}
        onChange={(durationMinutes) => durationMinutes !== null && onChange({ durationMinutes })}
      />
      <NumberField
        label={t('rank')}
        name="requiredRank"
        hint={t('rankHint')}
        min={0}
        max={9}
        disabled={disabled}
        value={form.requiredRank}
        onChange={(rank) => onChange({ requiredRank: rank ?? 0 })}
      />
      <CodesField
        label={t('competences')}
        name="competences"
        pattern={CODE}
        known={competences.all}
        disabled={disabled}
        value={form.competences}
        onChange={(some) => onChange({ competences: some })}
      />
      <CodesField
        label={t('tags')}
        name="tags"
        hint={t('tagsHint')}
        pattern={CODE}
        known={tags.map((code) => ({ code, name: tagName(code) }))}
        disabled={disabled}
        value={form.tags}
        onChange={(some) => onChange({ tags: some })}
      />
    </FormGrid>
  );
};
