import { Button } from '../../../../packages/kit/button.tsx';
import { StatusTag } from '../../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../../packages/kit/tone.ts';
import { type Say, useWords } from '../../../../packages/kit/use-words.ts';
import { KEPT_MS, type Letter } from '../outbox/letter.ts';
import { words } from './words.ts';

type RoadSay = Say<keyof (typeof words)['en']>;

const DAY_MS = 86_400_000;
const TONE: Readonly<Record<Letter['state']['is'], Tone>> = {
  waiting: 'amber',
  sending: 'blue',
  sent: 'green',
  refused: 'red',
};

const kindOf = ({ write }: Letter, t: RoadSay): string => {
  if (write.kind === 'arrival') return t('writeArrival');
  if (write.kind === 'miss') return t('writeMiss');
  return t(write.form.close ? 'writeClose' : 'writeDraft');
};

const howItStands = ({ state }: Letter, t: RoadSay): string => {
  if (state.is !== 'waiting' || !state.last) return t(state.is);
  if (state.last.status === 0) return t('waitingNet');
  return state.last.status === 401 ? t('waitingSignIn') : t('waitingTry', { tries: state.tries });
};

const adviceOn = (status: number, t: RoadSay): string => {
  if (status === 412 || status === 428) return t('refused412');
  return status === 409 ? t('refused409') : t('refusedElse');
};

interface LetterCardProps {
  letter: Letter;
  now: number;
  onAgain: () => void;
  onDrop: () => void;
}

/** One thing to be sent: how it stands, and after a refusal why and what to do. */
export const LetterCard = ({ letter, now, onAgain, onDrop }: LetterCardProps) => {
  const t = useWords(words);
  const { state, write } = letter;
  const time = new Date(letter.written).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const left = Math.max(1, Math.ceil((letter.written + KEPT_MS - now) / DAY_MS));
  return (
    <li className={`r-letter-card is-${state.is}`}>
      <header>
        <strong>{kindOf(letter, t)}</strong>
        <StatusTag tone={TONE[state.is]}>{howItStands(letter, t)}</StatusTag>
      </header>
      <span>{letter.title}</span>
      <span className="k-muted">
        {t('written', { time })}
        {state.is !== 'sent' && ` · ${t('erasedIn', { days: left })}`}
      </span>
      {write.kind === 'writeUp' && write.form.findings && state.is !== 'sent' && (
        <p className="r-said r-clip">{write.form.findings}</p>
      )}
      {state.is === 'refused' && (
        <>
          <p role="alert">
            {state.why.detail || t('refused')}
            {state.why.rule && <span className="k-muted"> · {t('rule', { rule: state.why.rule })}</span>}
          </p>
          <p className="k-muted">{adviceOn(state.why.status, t)}</p>
          <div className="k-line">
            <Button to={`/road/visits/${write.visitId}`}>{t('openIt')}</Button>
            <Button onPress={onAgain}>{t(state.why.status === 412 ? 'sendAnyway' : 'again')}</Button>
            <Button kind="quiet" onPress={onDrop}>
              {t('discard')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
};
