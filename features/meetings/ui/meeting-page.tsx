import { useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Beside } from '../../../packages/kit/beside.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getMeeting } from '../contract.ts';
import { Agenda } from './agenda.tsx';
import { IssuedMinutes } from './issued-minutes.tsx';
import { MeetingActions } from './meeting-actions.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { MEETING_TONE } from './meeting-tones.ts';
import { words } from './meeting-words.ts';

/** What another secretary writes comes in while a meeting is held. */
const LOOK_MS = 10_000;

const MeetingView = ({ id }: { id: string }) => {
  const t = useWords(words);
  const [{ version }, change] = useFilters({ version: '' });
  const asked = useAsk(
    getMeeting,
    { params: { id } },
    { every: (reply) => (reply?.state === 'held' ? LOOK_MS : false) },
  );
  const one = asked.reply;
  return (
    <Frame
      title={one?.title ?? t('meeting')}
      back={{ to: '/meetings', label: t('meetings') }}
      note={
        one && (
          <span className="k-line">
            <StatusTag tone={MEETING_TONE[one.state]}>{t(`state_${one.state}`)}</StatusTag>
            {one.state === 'cancelled' && t('cancelledWhy', { reason: one.reason })}
            {one.isChanged && <StatusTag tone="amber">{t('changedSince')}</StatusTag>}
          </span>
        )
      }
      actions={one && <MeetingActions of={one} />}
    >
      <Asked of={asked} lines={10}>
        {(reply) => (
          <Beside aside={<MeetingFacts of={reply} />}>
            <Agenda of={reply} onAgain={asked.again} />
          </Beside>
        )}
      </Asked>
      {version && (
        <IssuedMinutes meetingId={id} version={Number(version)} onClose={() => change({ version: '' })} />
      )}
    </Frame>
  );
};

/** One meeting: agenda and minutes on one page. */
export const Page = () => {
  const { meetingId = '' } = useParams();
  return <MeetingView key={meetingId} id={meetingId} />;
};
