import { FormGrid } from '../../../packages/kit/form.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Combination } from '../contract.ts';
import './campaigns.css';
import { KNOWN_TAGS, useTagName } from './use-names.ts';
import { words } from './words.ts';

const HALF = 50;

/** One combination: its name, its two kinds, and the least share of either. */
export const MixRow = ({
  one,
  at,
  onChange,
  onRemove,
}: {
  one: Combination;
  at: number;
  onChange: (some: Partial<Combination>) => void;
  onRemove: () => void;
}) => {
  const t = useWords(words);
  const tagName = useTagName();
  const tags = [...new Set<string>([...KNOWN_TAGS, ...one.sides])];
  const choices = tags.map((tag) => ({ value: tag, label: tagName(tag) }));
  const [a, b] = one.sides;
  return (
    <div className="cmp-editor-row is-many" role="group" aria-label={one.name.zh}>
      <FormGrid>
        <TextField
          label={t('mixName')}
          name={`mix.${at}.name.zh`}
          value={one.name.zh}
          maxLength={40}
          onChange={(zh) => onChange({ name: { ...one.name, zh } })}
        />
        <TextField
          label={t('mixNameEn')}
          name={`mix.${at}.name.en`}
          value={one.name.en}
          maxLength={80}
          onChange={(en) => onChange({ name: { ...one.name, en } })}
        />
        <SelectField
          label={t('mixSideA')}
          name={`mix.${at}.sides.0`}
          required
          choices={choices}
          value={a}
          onChange={(side) => onChange({ sides: [side ?? a, b] })}
        />
        <SelectField
          label={t('mixSideB')}
          name={`mix.${at}.sides.1`}
          required
          choices={choices}
          value={b}
          onChange={(side) => onChange({ sides: [a, side ?? b] })}
        />
        <NumberField
          label={t('least')}
          name={`mix.${at}.leastShare`}
          unit="%"
          min={0}
          max={HALF}
          value={one.leastShare}
          onChange={(share) => onChange({ leastShare: share ?? 0 })}
        />
      </FormGrid>
      <IconButton icon="trash" label={t('removeMix', { name: one.name.zh })} onPress={onRemove} />
    </div>
  );
};
