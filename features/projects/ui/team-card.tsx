import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getTeam, type Member } from '../team-contract.ts';
import { AddMember, EndMember } from './member-dialogs.tsx';
import './projects.css';
import { teamWords as words } from './team-words.ts';

interface RowsProps {
  label: string;
  members: readonly Member[];
  /** Left out: nothing can be done. */
  onEnd?: ((member: Member) => void) | undefined;
}

const MemberRows = ({ label, members, onEnd }: RowsProps) => {
  const t = useWords(words);
  if (members.length === 0) return null;
  return (
    <ul className="prj-rows" aria-label={label}>
      {members.map((one) => (
        <li key={one.id} className="prj-row">
          <span className="prj-said">
            <span className="k-line">
              {one.name}
              <Badge tone={one.role === 'leader' ? 'blue' : 'grey'}>{t(`role_${one.role}`)}</Badge>
            </span>
            <span className="prj-note">
              {one.unitName} ·{' '}
              {one.to === null ? t('since', { day: one.from }) : t('between', { from: one.from, to: one.to })}
            </span>
          </span>
          {onEnd && one.to === null && (
            <Button small kind="quiet" onPress={() => onEnd(one)}>
              {t('end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Who works on a project beside its owner. */
export const TeamCard = ({ projectId }: { projectId: string }) => {
  const t = useWords(words);
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Member | null>(null);
  const asked = useAsk(getTeam, { params: { id: projectId } });
  const isPast = (one: Member) => one.to !== null && one.to < today;
  return (
    <Card
      title={t('team')}
      actions={
        asked.reply?.can.edit && (
          <Button small icon="plus" onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={2}>
        {({ members, can }) => (
          <div className="k-stack">
            {members.length === 0 && <p className="k-muted">{t('none')}</p>}
            <MemberRows
              label={t('team')}
              members={members.filter((one) => !isPast(one))}
              onEnd={can.edit ? setEnding : undefined}
            />
            {members.some(isPast) && (
              <>
                <span className="k-muted">{t('past')}</span>
                <MemberRows label={t('past')} members={members.filter(isPast)} />
              </>
            )}
          </div>
        )}
      </Asked>
      {adding && <AddMember projectId={projectId} onClose={() => setAdding(false)} />}
      {ending && <EndMember member={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
};
