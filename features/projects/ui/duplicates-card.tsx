import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type DuplicateCase, getDuplicatesOf } from '../contract.ts';
import { CaseClock, LevelBadge } from './duplicate-case.tsx';
import { words } from './duplicate-words.ts';
import './duplicates.css';
import { type Merged, MergedDrawer } from './merged-drawer.tsx';

const CaseRow = ({ of, id, canRule }: { of: DuplicateCase; id: string; canRule: boolean }) => {
  const t = useWords(words);
  const other = of.earlier.id === id ? of.later : of.earlier;
  const said = t(of.level === 4 ? 'isHint' : 'openPair', { name: other.name });
  return (
    <li className="dup-row">
      <LevelBadge of={of} />
      <Link to={`/projects/${other.id}`}>{said}</Link>
      <span className="dup-clock">
        {of.isOpen ? (
          <CaseClock of={of} />
        ) : (
          of.ruling &&
          `${t('ruledBy', { name: of.ruling.byName, ruling: t(`ruling_${of.ruling.ruling}`) })} · ${of.ruling.reason}`
        )}
      </span>
      {of.isOpen && canRule && (
        <Button small to={of.level === 4 ? '/duplicates?part=hints' : '/duplicates'}>
          {t('seeQueue')}
        </Button>
      )}
    </li>
  );
};

const MergedRow = ({ of, onOpen }: { of: Merged; onOpen: () => void }) => {
  const t = useWords(words);
  return (
    <li className="dup-row">
      <span>{of.name}</span>
      <span className="k-muted">{`${of.enterpriseName} · ${sayInstant(of.registeredAt)}`}</span>
      <Button small icon="history" onPress={onOpen}>
        {t('seeWay')}
      </Button>
    </li>
  );
};

/** What a project resembles, and what became part of it; nothing where there is neither. */
export const DuplicatesCard = ({ id }: { id: string }) => {
  const t = useWords(words);
  const [open, setOpen] = useState<Merged | null>(null);
  const { reply, problem, again } = useAsk(getDuplicatesOf, { params: { id } });
  if (problem) return <ProblemNote problem={problem} onAgain={again} />;
  if (!reply || reply.cases.length + reply.merged.length === 0) return null;
  // what was merged is said by the list below it
  const cases = reply.cases.filter((one) => !one.earlier.isMerged && !one.later.isMerged);
  return (
    <Card title={t('card')}>
      <div className="k-stack">
        {cases.length > 0 && (
          <ul className="k-stack">
            {cases.map((one) => (
              <CaseRow key={one.id} of={one} id={id} canRule={reply.can.rule} />
            ))}
          </ul>
        )}
        {reply.merged.length > 0 && (
          <>
            <p className="k-muted">{t('mergedNote')}</p>
            <ul className="k-stack" aria-label={t('mergedTitle')}>
              {reply.merged.map((one) => (
                <MergedRow key={one.id} of={one} onOpen={() => setOpen(one)} />
              ))}
            </ul>
          </>
        )}
      </div>
      {open && <MergedDrawer of={open} onClose={() => setOpen(null)} />}
    </Card>
  );
};

/** That the link one followed was of a project which has become part of this one. */
export const CameFrom = ({ id }: { id: string }) => {
  const t = useWords(words);
  const [{ from }] = useFilters({ from: '' });
  const { reply } = useAsk(getDuplicatesOf, { params: { id } }, { when: from !== '' });
  if (from === '') return null;
  const name = reply?.merged.find((one) => one.id === from)?.name;
  return (
    <p className="k-muted" role="status">
      {name === undefined ? t('cameFromOther') : t('cameFrom', { name })}
    </p>
  );
};
