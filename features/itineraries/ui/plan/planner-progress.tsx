import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../../../packages/kit/button.tsx';
import { ProblemNote } from '../../../../packages/kit/problem-note.tsx';
import { Progress } from '../../../../packages/kit/progress.tsx';
import { sayNumber } from '../../../../packages/kit/say-day.ts';
import { useAsk } from '../../../../packages/kit/use-ask.ts';
import { useTell } from '../../../../packages/kit/use-tell.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { cancelPlanning, getPlanningRun, type PlanningRun } from '../../contract.ts';
import './plan.css';
import { words } from './words.ts';

const POLL_MS = 300;

/** The planner at work: what it has found so far, and a way to stop it and keep that. */
export const PlannerProgress = ({
  runId,
  onEnded,
}: {
  runId: string;
  onEnded: (run: PlanningRun) => void;
}) => {
  const t = useWords(words);
  const asked = useAsk(getPlanningRun, { params: { runId } }, { every: POLL_MS });
  const cancel = useTell(cancelPlanning);
  const run = asked.reply;
  const isOver = run !== undefined && run.status !== 'queued' && run.status !== 'running';
  const ended = useEffectEvent(onEnded);
  useEffect(() => {
    if (run && isOver) ended(run);
  }, [run, isOver]);
  const best = run?.best;
  return (
    <section className="p-run" aria-label={t('working')}>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Progress
        label={t(run?.status === 'running' ? 'working' : 'queued')}
        share={run?.status === 'running' ? Math.min(1, run.secondsGone / run.seconds) : null}
        {...(run?.status === 'running' && { text: t('secondsOf', { count: Math.round(run.secondsGone) }) })}
      />
      <div className="k-line" aria-live="polite">
        <span className="k-muted">{t('best')}</span>
        <strong className="p-best">
          {best
            ? t('bestSaid', {
                score: sayNumber(best.score),
                visits: best.visits,
                iterations: sayNumber(best.iterations),
              })
            : '–'}
        </strong>
        <span className="p-push" />
        <Button small busy={cancel.busy} onPress={() => cancel.tell({ params: { runId } })}>
          {t('stopKeep')}
        </Button>
      </div>
    </section>
  );
};
