import { Button } from '../../../packages/kit/button.tsx';
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
const USUAL_SHARE = 20;

const between = (key: string, names: readonly [string, string], sides: [string, string]): Combination => ({
  key,
  name: { zh: names[0], en: names[1] },
  sides,
  leastShare: USUAL_SHARE,
});

/** The four combinations of the field work. */
const STANDARD: readonly Combination[] = [
  between('focus', ['重点项目与片区走访', 'Key projects with area visits'], ['keyProject', 'areaVisit']),
  between('through', ['投资主体与顾问代理', 'Investors with advisors and agencies'], ['investor', 'partner']),
  between('place', ['省外与省内', 'Out of province with in province'], ['outOfProvince', 'inProvince']),
  between('growth', ['新引进与增资扩产', 'New with expansion'], ['newInvestor', 'expansion']),
];

interface EditorProps {
  mix: readonly Combination[];
  onChange: (mix: Combination[]) => void;
}

const MixRow = ({
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

/** CMP-6 What mix of visits the campaign asks for. */
export const MixEditor = ({ mix, onChange }: EditorProps) => {
  const t = useWords(words);
  const add = (): void => {
    const taken = new Set(mix.map((one) => one.key));
    const key = Array.from({ length: mix.length + 1 }, (_, n) => `mix-${n + 1}`).find((k) => !taken.has(k));
    onChange([...mix, between(key ?? 'mix', ['', ''], ['keyProject', 'areaVisit'])]);
  };
  return (
    <div className="k-stack">
      <p className="k-muted">{t('mixHint')}</p>
      {mix.map((one, at) => (
        <MixRow
          key={one.key}
          one={one}
          at={at}
          onChange={(some) => onChange(mix.map((other) => (other === one ? { ...other, ...some } : other)))}
          onRemove={() => onChange(mix.filter((other) => other !== one))}
        />
      ))}
      <div className="k-line">
        <Button small icon="plus" disabled={mix.length >= 8} onPress={add}>
          {t('addMix')}
        </Button>
        {mix.length === 0 && (
          <Button small icon="layers" onPress={() => onChange([...STANDARD])}>
            {t('addStandardMix')}
          </Button>
        )}
      </div>
    </div>
  );
};
