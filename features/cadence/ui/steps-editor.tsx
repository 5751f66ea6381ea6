import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Asked } from '../../organisation/contract.ts';
import './cadence.css';
import type { PolicyDraft } from './policy-draft.ts';
import { words } from './words.ts';

type Steps = PolicyDraft['steps'];

const UPWARDS = [
  'owner',
  'lineLeader',
  'inCharge',
  'firstDeputy',
  'head',
] as const satisfies readonly Asked[];

/** Who hears of how many misses in a row, one line a step. */
export const StepsEditor = ({ steps, onChange }: { steps: Steps; onChange: (steps: Steps) => void }) => {
  const t = useWords(words);
  const set = (at: number, some: Partial<Steps[number]>): void =>
    onChange(steps.map((one, n) => (n === at ? { ...one, ...some } : one)));
  const next = UPWARDS.find((post) => !steps.some((step) => step.to === post));
  return (
    <div className="cad-steps" role="group" aria-label={t('steps')}>
      <span className="k-label">{t('steps')}</span>
      {steps.map((step, at) => (
        <div key={`${at}-${steps.length}`} className="cad-step">
          <NumberField
            label={t('stepMisses')}
            min={1}
            max={60}
            value={step.misses}
            onChange={(misses) => set(at, { misses })}
          />
          <ChoiceField
            label={t('stepTo')}
            value={step.to}
            choices={UPWARDS.map((post) => ({ value: post, label: t(`post_${post}`) }))}
            onChange={(to) => to && set(at, { to })}
          />
          <ChoiceField
            label={t('stepLight')}
            value={step.light}
            choices={[
              { value: 'yellow' as const, label: t('light_yellow') },
              { value: 'red' as const, label: t('light_red') },
            ]}
            onChange={(light) => light && set(at, { light })}
          />
          <IconButton
            icon="trash"
            label={t('removeStep', { n: at + 1 })}
            onPress={() => onChange(steps.filter((_, n) => n !== at))}
          />
        </div>
      ))}
      <p className="k-hint">{t('stepsHint')}</p>
      {next && (
        <div>
          <Button
            small
            icon="plus"
            onPress={() =>
              onChange([...steps, { misses: (steps.at(-1)?.misses ?? 0) + 1, to: next, light: 'red' }])
            }
          >
            {t('addStep')}
          </Button>
        </div>
      )}
    </div>
  );
};
