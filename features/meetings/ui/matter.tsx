import { Link } from 'react-router';
import { Badge } from '../../../packages/kit/badge.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type AgendaItem, type Meeting, type Reason, removeAgendaItem } from '../contract.ts';
import { MatterDecisions } from './matter-decisions.tsx';
import { MatterMinutes } from './matter-minutes.tsx';
import { MEETING_TOUCHES, REASON_TONE } from './meeting-tones.ts';
import { words } from './meeting-words.ts';
import './meetings.css';

const HREF: Readonly<Record<AgendaItem['subject']['kind'], string | null>> = {
  project: '/projects/',
  enterprise: '/enterprises/',
  order: '/orders/',
  partner: null,
  other: null,
};

/** Why a matter stands on the agenda, as it was said when it was taken in. */
const ReasonLine = ({ of }: { of: Reason }) => {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <li className="mtg-reason">
      <Badge tone={of.light ? REASON_TONE[of.light] : 'grey'}>{t(`source_${of.source}`)}</Badge>
      <span>{language === 'en' ? of.en : of.zh}</span>
    </li>
  );
};

interface MatterProps {
  of: Meeting;
  item: AgendaItem;
  number: number;
  /** The reader takes the minutes. */
  isWritten: boolean;
  onAgain: () => void;
}

/** One matter: why it stands here, what is said, what is decided. */
export const Matter = ({ of, item, number, isWritten, onAgain }: MatterProps) => {
  const t = useWords(words);
  const confirm = useConfirm();
  const remove = useTell(removeAgendaItem, { touches: MEETING_TOUCHES });
  const to = HREF[item.subject.kind];
  const isTaken = of.state === 'held' || of.state === 'issued';
  const removeNow = async (): Promise<void> => {
    const title = t('removeItem', { title: item.title });
    if (await confirm({ title, body: t('removeBody'), action: t('removeAction'), danger: true }))
      remove.tell({ params: { id: of.id, itemId: item.id } });
  };
  return (
    <li className="mtg-matter" aria-label={item.title}>
      <div className="mtg-matter-head">
        <span className="mtg-number">{number}</span>
        <h3>{to ? <Link to={`${to}${item.subject.id}`}>{item.title}</Link> : item.title}</h3>
        {item.light && <StatusTag tone={REASON_TONE[item.light]}>{t(item.light)}</StatusTag>}
        {of.can.keep && of.state === 'planned' && (
          <IconButton
            small
            icon="trash"
            label={t('removeItem', { title: item.title })}
            onPress={() => void removeNow()}
          />
        )}
      </div>
      <div className="mtg-matter-body">
        {item.reasons.length > 0 ? (
          <ul>
            {item.reasons.map((reason) => (
              <ReasonLine key={`${reason.source} ${reason.takenOn} ${reason.zh}`} of={reason} />
            ))}
          </ul>
        ) : (
          <p className="k-muted">{t('addedBy', { name: item.addedByName })}</p>
        )}
        {isWritten && <MatterMinutes meetingId={of.id} item={item} onAgain={onAgain} />}
        {isTaken && !isWritten && item.said && <p className="k-prose">{item.said}</p>}
        {isTaken && <MatterDecisions of={of} item={item} isWritten={isWritten} />}
      </div>
    </li>
  );
};
