import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import './plan.css';
import './why.css';
import { words } from './why-words.ts';

type Conflict = PlanDetail['conflicts'][number];

/** Visits named of one conflict; more are counted. */
const READABLE = 6;

interface NoticeProps {
  plan: PlanDetail;
  onOpen: (visitId: string) => void;
}

const Visits = ({ of, plan, onOpen }: NoticeProps & { of: Conflict }) => {
  const t = useWords(words);
  const titles = new Map(plan.visits.map((visit) => [visit.visitId, visit.title]));
  const more = of.visitIds.length - READABLE;
  return (
    <>
      {of.visitIds.slice(0, READABLE).map((id) => (
        <button key={id} type="button" className="p-link p-named" onClick={() => onOpen(id)}>
          {titles.get(id) ?? '–'}
        </button>
      ))}
      {more > 0 && <span>{t('visitsMore', { count: more })}</span>}
    </>
  );
};

/** Mandatory visits that cannot all be made: which, how sure that is, and what stands in the way. */
export const ConflictNotice = ({ plan, onOpen }: NoticeProps) => {
  const t = useWords(words);
  const { conflicts } = plan;
  if (conflicts.length === 0) return null;
  const title = t('conflicts', { count: conflicts.length });
  return (
    <section className="p-note is-warn p-conflicts" aria-label={title}>
      <p>
        <strong>{title}</strong> <span>{t('conflictsHint')}</span>
      </p>
      <ul>
        {conflicts.map((one) => (
          <li key={one.visitIds.join()}>
            <p className="p-conflict">
              <span>{t('conflictSaid', { sentence: one.sentence })}</span>
              <Visits of={one} plan={plan} onOpen={onOpen} />
            </p>
            {one.reasons.map((reason) => (
              <small key={reason}>{reason}</small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
