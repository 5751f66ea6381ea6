import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { isOffline, isStale, type Problem } from './problem.ts';
import './states.css';
import { type Say, useWords } from './use-words.ts';
import { kitWords } from './words.ts';

type KitSay = Say<keyof (typeof kitWords)['en']>;

/** The server's sentence leads; the rule's number stands below it. */
const headline = (problem: Problem, t: KitSay): string => {
  if (isOffline(problem)) return t('offline');
  if (isStale(problem)) return t('stale');
  if (problem.status >= 500) return t('broken');
  if (problem.detail) return problem.detail;
  if (problem.status === 403) return t('forbidden');
  return problem.status === 404 ? t('missing') : t('refused');
};

const explanation = (problem: Problem, t: KitSay): string => {
  if (isOffline(problem)) return t('offlineHint');
  return problem.status >= 500 ? t('brokenHint') : '';
};

interface ProblemNoteProps {
  problem: Problem;
  /** Fields whose faults are already shown beside them. */
  shownFields?: readonly string[];
  onAgain?: () => void;
}

/** What was refused and why: the sentence, the rule's number and the request's id. Nothing fails silently. */
export const ProblemNote = ({ problem, shownFields = [], onAgain }: ProblemNoteProps) => {
  const t = useWords(kitWords);
  const why = explanation(problem, t);
  const faults = problem.faults.filter(
    (f) => f.detail && f.detail !== problem.detail && !(f.field && shownFields.includes(f.field)),
  );
  return (
    <div className={isOffline(problem) || isStale(problem) ? 'k-problem is-amber' : 'k-problem'} role="alert">
      <Icon name={isOffline(problem) ? 'cloudOff' : 'alert'} size={17} />
      <div className="k-problem-said">
        <strong>{headline(problem, t)}</strong>
        {why && <p>{why}</p>}
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.field}${fault.rule}${fault.detail}`}>
                {fault.field && <code>{fault.field}</code>} {fault.detail}
              </li>
            ))}
          </ul>
        )}
        {(problem.rule || problem.requestId) && (
          <p className="k-problem-marks">
            {problem.rule && <span>{t('rule', { rule: problem.rule })}</span>}
            {problem.requestId && (
              <span>
                {t('requestId', { id: '' })}
                <code>{problem.requestId}</code>
              </span>
            )}
          </p>
        )}
      </div>
      {onAgain && (
        <Button small icon="refresh" onPress={onAgain}>
          {t('again')}
        </Button>
      )}
    </div>
  );
};
