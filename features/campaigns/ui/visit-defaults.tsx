import type { z } from 'zod';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { createVisits } from '../contract.ts';
import { CodesField } from './codes-field.tsx';
import { useCompetences } from './use-names.ts';
import { words } from './visit-words.ts';

export type Defaults = Omit<z.output<typeof createVisits.body>, 'subjects'>;

const CODE = /^[a-z][a-zA-Z0-9-]{0,39}$/;

/** What all visits that are added at once begin with. */
export const VisitDefaults = ({
  of,
  onChange,
}: {
  of: Defaults;
  onChange: (some: Partial<Defaults>) => void;
}) => {
  const t = useWords(words);
  const competences = useCompetences();
  return (
    <fieldset>
      <legend className="k-hidden">{t('defaults')}</legend>
      <FormGrid>
        <NumberField
          label={t('value')}
          min={1}
          max={1000}
          value={of.value}
          onChange={(value) => value !== null && onChange({ value })}
        />
        <NumberField
          label={t('duration')}
          unit={t('minutes')}
          min={15}
          max={600}
          value={of.durationMinutes}
          onChange={(durationMinutes) => durationMinutes !== null && onChange({ durationMinutes })}
        />
        <CodesField
          label={t('competences')}
          pattern={CODE}
          known={competences.all}
          value={of.competences}
          onChange={(some) => onChange({ competences: some })}
        />
      </FormGrid>
      <CheckField label={t('must')} value={of.must} onChange={(must) => onChange({ must })} />
    </fieldset>
  );
};
