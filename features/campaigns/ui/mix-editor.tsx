import { Button } from '../../../packages/kit/button.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Combination } from '../contract.ts';
import { MixRow } from './mix-row.tsx';
import { words } from './words.ts';

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
