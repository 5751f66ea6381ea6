import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { ASKED } from '../../organisation/contract.ts';
import { LIGHTS, type LightRuleForm } from '../contract.ts';
import './lights.css';
import { words } from './words.ts';

type Tells = LightRuleForm['tells'];

/** Who hears of which colour, one line each. */
export const TellsEditor = ({ tells, onChange }: { tells: Tells; onChange: (tells: Tells) => void }) => {
  const t = useWords(words);
  const set = (at: number, some: Partial<Tells[number]>): void =>
    onChange(tells.map((one, n) => (n === at ? { ...one, ...some } : one)));
  return (
    <div className="lgt-tells" role="group" aria-label={t('tells')}>
      <span className="k-label">{t('tells')}</span>
      {tells.map((one, at) => (
        <div key={`${at}-${tells.length}`} className="lgt-tell">
          <ChoiceField
            label={t('light')}
            value={one.light}
            choices={LIGHTS.map((light) => ({ value: light, label: t(`short_${light}`) }))}
            onChange={(light) => light && set(at, { light })}
          />
          <ChoiceField
            label={t('tellTo')}
            value={one.to}
            choices={ASKED.map((post) => ({ value: post, label: t(`post_${post}`) }))}
            onChange={(to) => to && set(at, { to })}
          />
          <IconButton
            icon="trash"
            label={t('removeTell', { n: at + 1 })}
            onPress={() => onChange(tells.filter((_, n) => n !== at))}
          />
        </div>
      ))}
      {tells.length < 10 && (
        <div>
          <Button small icon="plus" onPress={() => onChange([...tells, { light: 'red', to: 'lineLeader' }])}>
            {t('addTell')}
          </Button>
        </div>
      )}
    </div>
  );
};
