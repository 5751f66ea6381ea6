import { useEffect, useEffectEvent, useState } from 'react';
import type { ReplyOf } from '../../../../packages/kernel/contract.ts';
import { Badge } from '../../../../packages/kit/badge.tsx';
import { Button } from '../../../../packages/kit/button.tsx';
import { Dialog } from '../../../../packages/kit/dialog.tsx';
import { Loading } from '../../../../packages/kit/loading.tsx';
import { ProblemNote } from '../../../../packages/kit/problem-note.tsx';
import { sayNumber } from '../../../../packages/kit/say-day.ts';
import { useToast } from '../../../../packages/kit/toast.tsx';
import { useTell } from '../../../../packages/kit/use-tell.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { type Move, makeMove, tryMove } from '../../contract.ts';
import { Changes } from './changes.tsx';
import { Faults } from './faults.tsx';
import './plan.css';
import { words } from './words.ts';

interface MoveCheckProps {
  planId: string;
  move: Move;
  title: string;
  was: string;
  becomes: string;
  onMade: (planId: string) => void;
  onClose: () => void;
}

const Delta = ({ before, after }: { before: number; after: number }) => {
  const t = useWords(words);
  const by = after - before;
  if (by === 0) return <span className="p-delta">{t('scoreSame', { after: sayNumber(after) })}</span>;
  return (
    <span className="p-delta">
      {t('scoreAfter', { before: sayNumber(before), after: sayNumber(after) })}
      <Badge tone={by > 0 ? 'green' : 'red'}>{by > 0 ? `+${sayNumber(by)}` : sayNumber(by)}</Badge>
    </span>
  );
};

/** What a move would break and cost, before anything is saved. */
export const MoveCheck = ({ planId, move, title, was, becomes, onMade, onClose }: MoveCheckProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [tried, setTried] = useState<ReplyOf<typeof tryMove> | null>(null);
  const attempt = useTell(tryMove, { onDone: setTried });
  const ask = useEffectEvent(() => attempt.tell({ params: { planId }, body: { move } }));
  useEffect(() => ask(), []);
  const make = useTell(makeMove, {
    touches: ['listPlans'],
    onDone: (made) => {
      toast(t('madeMove', { version: made.version }));
      onMade(made.planId);
    },
  });
  const problem = attempt.problem ?? make.problem;
  // ITN-22 Readiness is shown and does not keep a move back.
  const stops = tried?.faults.filter((fault) => fault.rule !== 'PLN-12') ?? [];
  const warns = tried?.faults.filter((fault) => fault.rule === 'PLN-12') ?? [];
  return (
    <Dialog
      title={t(move.kind === 'remove' ? 'removeTitle' : 'moveTitle', { title })}
      open
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="main"
            busy={make.busy}
            disabled={!tried || stops.length > 0}
            onPress={() => make.tell({ params: { planId }, body: { move } })}
          >
            {t('makeMove')}
          </Button>
        </>
      }
    >
      <div className="k-stack" aria-live="polite">
        <dl className="p-move">
          <dt>{t('moveFrom')}</dt>
          <dd className="p-when">{was}</dd>
          <dt>{t('moveNew')}</dt>
          <dd className="p-when">{becomes}</dd>
        </dl>
        {problem && <ProblemNote problem={problem} />}
        {!tried && !attempt.problem && <Loading lines={3} />}
        {tried && (
          <>
            <div className={`p-note ${stops.length > 0 ? 'is-bad' : 'is-good'}`}>
              <strong>{t(stops.length > 0 ? 'breaks' : 'clean')}</strong>
              {stops.length > 0 && <Faults faults={stops} />}
            </div>
            {warns.length > 0 && (
              <div className="p-note is-warn">
                <strong>{t('warns')}</strong>
                <Faults faults={warns} />
              </div>
            )}
            <Delta before={tried.scoreBefore} after={tried.scoreAfter} />
            {tried.changes.length > 0 && (
              <div>
                <h3 className="k-muted">{t('alsoChanges')}</h3>
                <Changes changes={tried.changes} />
              </div>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
};
