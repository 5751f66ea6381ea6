import { useState } from 'react';
import { Card } from '../../../packages/kit/card.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useNarrow } from '../../../packages/kit/use-narrow.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Meeting, type Presence, setPresence } from '../contract.ts';
import { MEETING_TOUCHES } from './meeting-tones.ts';
import './meetings.css';
import { words } from './meeting-words.ts';

const PRESENT = ['attended', 'excused'] as const;

/** Who is called, and who came; folded on a phone, where the agenda comes first. */
export const Members = ({ of }: { of: Meeting }) => {
  const t = useWords(words);
  const listed = useListed();
  const set = useTell(setPresence, { touches: MEETING_TOUCHES });
  const narrow = useNarrow();
  const [isOpen, setOpen] = useState(!narrow);
  const came = of.members.filter((one) => one.presence === 'attended').length;
  const keeps = of.can.keep && of.state !== 'cancelled';
  const write = (personId: string, value: string): void => {
    const presence: Presence = PRESENT.find((one) => one === value) ?? 'invited';
    set.tell({ params: { id: of.id, personId }, body: { presence } });
  };
  return (
    <Card
      title={t('membersCount', { count: of.members.length })}
      actions={
        <>
          {came > 0 && <span className="k-muted">{t('cameCount', { count: came })}</span>}
          <IconButton
            small
            icon={isOpen ? 'up' : 'down'}
            label={t(isOpen ? 'fold' : 'unfold')}
            expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          />
        </>
      }
    >
      {!isOpen && <p className="k-muted">{listed(of.members.map((one) => one.name))}</p>}
      {isOpen && (
        <ul className="mtg-members" aria-label={t('members')}>
          {of.members.map((one) => (
            <li key={one.id}>
              <span className="mtg-member">
                {one.name}
                <small className="k-muted">{one.unitName}</small>
              </span>
              {keeps ? (
                <FilterBar
                  label={t('presenceOf', { name: one.name })}
                  value={one.presence === 'invited' ? '' : one.presence}
                  onChange={(value) => write(one.id, value)}
                  chips={PRESENT.map((value) => ({ value, label: t(value) }))}
                />
              ) : (
                <span className="k-muted">{t(one.presence)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
