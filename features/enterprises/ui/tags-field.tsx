import { useState } from 'react';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { words } from './words.ts';

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** Tags as one types them: parted by any of the commas people use. */
export const TagsField = ({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (tags: string[]) => void;
}) => {
  const t = useWords(words);
  const [typed, setTyped] = useState<string | null>(null);
  const said = value.join('，');
  return (
    <TextField
      label={t('tags')}
      name="tags"
      hint={t('tagsHint')}
      value={typed !== null && tagsIn(typed).join('，') === said ? typed : said}
      onChange={(text) => {
        setTyped(text);
        onChange(tagsIn(text));
      }}
    />
  );
};
