import { isDay } from '../../../packages/kernel/day.ts';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type FactValue, fact } from '../rules/facts.ts';
import { words } from './words.ts';

interface ValueFieldProps {
  of: string;
  label: string;
  /** Several of the choices, also where a firm has only one of them. */
  many: boolean;
  value: FactValue | null;
  onChange: (value: FactValue | null) => void;
}

const textsOf = (value: FactValue | null): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A fact's value, by its type. */
export const ValueField = ({ of, label, many, value, onChange }: ValueFieldProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const one = fact(of);
  switch (one.type) {
    case 'count':
    case 'money':
      return (
        <NumberField
          label={label}
          unit={
            one.type === 'money' ? t('unit_yuan') : 'unit' in one && one.unit ? named(one.unit, language) : ''
          }
          min={0}
          max={100_000_000_000}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'date':
      return (
        <DayField
          label={label}
          value={typeof value === 'string' && isDay(value) ? value : null}
          onChange={onChange}
        />
      );
    case 'truth':
      return (
        <ChoiceField
          label={label}
          value={value === null ? '' : value === true ? 'yes' : 'no'}
          choices={(['yes', 'no'] as const).map((key) => ({ value: key, label: t(key) }))}
          onChange={(chosen) => onChange(chosen === '' ? null : chosen === 'yes')}
        />
      );
    case 'region':
      return (
        <TextField
          label={label}
          inputMode="numeric"
          maxLength={6}
          value={typeof value === 'string' ? value : ''}
          onChange={(code) => onChange(code === '' ? null : code)}
        />
      );
    case 'choice':
    case 'set': {
      const choices = one.choices.map((choice) => ({
        value: choice.value,
        label: named(choice.name, language),
      }));
      if (many || one.type === 'set')
        return (
          <SelectManyField
            label={label}
            value={textsOf(value)}
            choices={choices}
            onChange={(chosen) => onChange(chosen)}
          />
        );
      return (
        <ChoiceField
          label={label}
          value={typeof value === 'string' ? value : ''}
          choices={choices}
          onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
        />
      );
    }
  }
};
