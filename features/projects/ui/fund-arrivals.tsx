import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Arrival, Funds } from '../funds-contract.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { fundsWords as words } from './funds-words.ts';
import { ProofDialog } from './proof-dialog.tsx';
import './projects.css';

type State = 'counter' | 'corrected' | 'counts' | 'waits';
const TONE: Readonly<Record<State, Tone>> = {
  counter: 'grey',
  corrected: 'grey',
  counts: 'green',
  waits: 'amber',
};

const stateOf = (one: Arrival): State => {
  if (one.correctsId !== null) return 'counter';
  if (one.isCorrected) return 'corrected';
  return one.counts ? 'counts' : 'waits';
};

interface RowProps {
  of: Arrival;
  canEdit: boolean;
  onProve: () => void;
  onCorrect: () => void;
}

const ArrivalRow = ({ of, canEdit, onProve, onCorrect }: RowProps) => {
  const t = useWords(words);
  const state = stateOf(of);
  const isOpen = state === 'counts' || state === 'waits';
  const proof = [of.reference, of.file?.name].filter(Boolean).join(' · ');
  return (
    <li className="prj-row">
      <span className="prj-said">
        <span className="k-figures">
          {of.arrivedOn} · {t(`kind_${of.kind}`)} · <strong>{sayNumber(of.amount)}</strong> {t('wan')}
        </span>
        <span className="prj-note">
          {[of.reason || proof, of.recordedByName].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="k-line">
        <StatusTag tone={TONE[state]}>{t(state)}</StatusTag>
        {canEdit && state === 'waits' && (
          <Button small onPress={onProve}>
            {t('prove')}
          </Button>
        )}
        {canEdit && isOpen && (
          <Button small kind="quiet" onPress={onCorrect}>
            {t('correct')}
          </Button>
        )}
      </span>
    </li>
  );
};

/** What arrived, the latest first, with what shows it; counter-entries stand among them. */
export const FundArrivals = ({ of, projectId }: { of: Funds; projectId: string }) => {
  const t = useWords(words);
  const [doing, setDoing] = useState<{ what: 'prove' | 'correct'; arrival: Arrival } | null>(null);
  const stop = () => setDoing(null);
  if (of.arrivals.length === 0) return <p className="k-muted">{t('arrivalsNone')}</p>;
  return (
    <div>
      <h3 className="prj-part">{t('arrivals')}</h3>
      <ul className="prj-rows" aria-label={t('arrivals')}>
        {of.arrivals.map((one) => (
          <ArrivalRow
            key={one.id}
            of={one}
            canEdit={of.can.edit}
            onProve={() => setDoing({ what: 'prove', arrival: one })}
            onCorrect={() => setDoing({ what: 'correct', arrival: one })}
          />
        ))}
      </ul>
      {doing?.what === 'prove' && (
        <ProofDialog arrivalId={doing.arrival.id} projectId={projectId} onClose={stop} />
      )}
      {doing?.what === 'correct' && <CorrectDialog arrival={doing.arrival} onClose={stop} />}
    </div>
  );
};
