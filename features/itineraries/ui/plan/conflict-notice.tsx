import { useState } from 'react';
import { Button } from '../../../../packages/kit/button.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import './plan.css';
import './why.css';
import { words } from './why-words.ts';

type Conflict = PlanDetail['conflicts'][number];

/** Visits named of one conflict, and conflicts shown at once; more are counted. */
const READABLE = 6;
const AT_ONCE = 4;

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
  const [all, setAll] = useState(false);
  const { conflicts } = plan;
  if (conflicts.length === 0) return null;
  const title = t('conflicts', { count: conflicts.length });
  const shown = all ? conflicts : conflicts.slice(0, AT_ONCE);
  const more = conflicts.length - shown.length;
  return (
    <section className="p-note is-warn" aria-label={title}>
      <p>
        <strong>{title}</strong> <span>{t('conflictsHint')}</span>
      </p>
      <ul className="p-conflicts">
        {shown.map((one) => (
          <li key={one.visitIds.join()}>
            <p className="p-conflict">
              <Visits of={one} plan={plan} onOpen={onOpen} />
            </p>
            {[one.sentence, ...one.reasons].map((sentence) => (
              <small key={sentence}>{sentence}</small>
            ))}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="quiet" small onPress={() => setAll(true)}>
          {t('conflictsMore', { count: more })}
        </Button>
      )}
    </section>
  );
};
