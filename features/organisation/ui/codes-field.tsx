import { useState } from 'react';
import { TextField } from '../../../packages/kit/text-field.tsx';

interface CodesFieldProps {
  label: string;
  name: string;
  hint: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

const codesIn = (text: string): string[] => [...new Set(text.split(/[,，、;；\s]+/).filter(Boolean))];

/** A few codes in one line, parted by any of the commas people use. */
export const CodesField = ({ value, onChange, ...field }: CodesFieldProps) => {
  const [typed, setTyped] = useState(value.join('，'));
  return (
    <TextField
      {...field}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(codesIn(text));
      }}
    />
  );
};
