import { sayInstant } from '../../../packages/kit/say-day.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ObstacleStep } from '../obstacle-contract.ts';
import { obstacleWords as words } from './obstacle-words.ts';

const TONE: Readonly<Record<ObstacleStep['kind'], Tone>> = {
  raised: 'red',
  changed: 'amber',
  progress: 'blue',
  closed: 'green',
  reopened: 'red',
};

/** An obstacle's way, newest first: each step with whom it stood and by when after it. */
export const ObstacleSteps = ({ steps }: { steps: readonly ObstacleStep[] }) => {
  const t = useWords(words);
  return (
    <Timeline
      label={t('steps')}
      items={steps.toReversed().map((step) => ({
        id: step.id,
        when: sayInstant(step.at),
        by: step.byName,
        tone: TONE[step.kind],
        title: t(`step_${step.kind}`),
        body: (
          <>
            {step.note && <p className="k-prose">{step.note}</p>}
            <p className="k-muted">{t('stands', { name: step.ownerName, day: step.dueOn })}</p>
          </>
        ),
      }))}
    />
  );
};
