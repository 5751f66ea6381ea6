import { useState } from 'react';
import type { FieldProps } from '../../../packages/kit/field.tsx';
import { SelectField, SelectManyField } from '../../../packages/kit/select-field.tsx';
import { initialsOf } from './initials.ts';
import { type City, useCities } from './use-names.ts';

const isDivision = (text: string): boolean => /^\d{6}$/.test(text);

const fits = (city: City, typed: string): boolean =>
  city.name.includes(typed) || city.code.startsWith(typed) || initialsOf(city.name).startsWith(typed);

/** Cities that fit what is typed, those chosen, and a typed division code that nobody has a name for. */
const useChoices = (chosen: readonly string[]) => {
  const cities = useCities();
  const [typed, setTyped] = useState('');
  const text = typed.trim().toLowerCase();
  const found = cities.all.filter((city) => text === '' || fits(city, text));
  const known = new Set(found.map((city) => city.code));
  const more = text === '' ? chosen : isDivision(text) ? [text] : [];
  const unnamed = more.filter((code) => code !== '' && !known.has(code));
  const choices = [
    ...found.map((city) => ({ value: city.code, label: city.name })),
    ...unnamed.map((code) => ({ value: code, label: cities.say(code) })),
  ];
  return { choices, onSearch: setTyped };
};

interface OneProps extends FieldProps {
  placeholder?: string;
  value: string | null;
  onChange: (code: string | null) => void;
}

/** A city, found by its name, its pinyin initials or its code. */
export const CityField = (props: OneProps) => (
  <SelectField {...props} {...useChoices(props.value ? [props.value] : [])} />
);

interface ManyProps extends FieldProps {
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

export const CitiesField = (props: ManyProps) => <SelectManyField {...props} {...useChoices(props.value)} />;
