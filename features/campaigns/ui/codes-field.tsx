import { useState } from 'react';
import type { FieldProps } from '../../../packages/kit/field.tsx';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import type { Named } from './use-names.ts';

interface CodesFieldProps extends FieldProps {
  value: readonly string[];
  onChange: (codes: string[]) => void;
  /** What a typed code looks like. */
  pattern: RegExp;
  /** Codes that have names. */
  known?: readonly Named[];
}

/** Codes, chosen by name or typed: what is typed is offered once it looks like a code. */
export const CodesField = ({ pattern, known = [], ...props }: CodesFieldProps) => {
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const named = known.filter((one) => `${one.name} ${one.code}`.toLowerCase().includes(text.toLowerCase()));
  const codes = new Set(known.map((one) => one.code));
  const other = [...props.value, ...(pattern.test(text) ? [text] : [])];
  const unnamed = [...new Set(other)].filter((code) => code !== '' && !codes.has(code));
  const chosenNamed = known.filter((one) => props.value.includes(one.code) && !named.includes(one));
  const choices = [...named, ...chosenNamed].map((one) => ({ value: one.code, label: one.name }));
  return (
    <SelectManyField
      {...props}
      choices={[...choices, ...unnamed.map((code) => ({ value: code, label: code }))]}
      onSearch={setTyped}
    />
  );
};
