import { clock } from '../../../../packages/kernel/minutes.ts';
import { Icon } from '../../../../packages/kit/icon.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanStep } from '../../contract.ts';
import { words } from './words.ts';

type Going = Extract<PlanStep, { kind: 'travel' | 'register' }>;

const HOW = { rail: 'rail', road: 'road_', air: 'air', local: 'local' } as const;
const ICON = { rail: 'route', road: 'truck', air: 'arrowUp', local: 'pin' } as const;

/** What lies between two visits: a journey with its train, or the registration on arrival. */
export const Leg = ({ step }: { step: Going }) => {
  const t = useWords(words);
  const minutes = step.end - step.start;
  const lasts =
    minutes < 60
      ? t('minutes', { count: minutes })
      : t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <div className="r-leg">
      <Icon name={step.kind === 'register' ? 'flag' : ICON[step.how]} size={16} />
      <span className="r-time">
        {clock(step.start)}–{clock(step.end)}
      </span>
      <span className="r-leg-said">
        {step.kind === 'register' ? (
          t('register', { city: step.city })
        ) : (
          <>
            {t(HOW[step.how])} {step.train && <strong>{step.train}</strong>}{' '}
            {step.fromCity === step.toCity ? step.toCity : `${step.fromCity} → ${step.toCity}`}
          </>
        )}
      </span>
      <span className="k-muted">{lasts}</span>
    </div>
  );
};
