import { useParams } from 'react-router';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { Loading } from '../../../../packages/kit/loading.tsx';
import { Page as Frame } from '../../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../../packages/kit/problem-note.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { Freshness } from './freshness.tsx';
import { OutboxLine } from './outbox-line.tsx';
import './road.css';
import { StopPage } from './stop-page.tsx';
import { useRoad } from './use-road.ts';
import { words } from './words.ts';

export const Page = () => {
  const t = useWords(words);
  const { visitId } = useParams();
  const { kept, problem, busy, again } = useRoad();
  const { letters } = useOutbox();
  const squad = kept?.road.squads.find((one) => one.stops.some((stop) => stop.visitId === visitId));
  const stop = squad?.stops.find((one) => one.visitId === visitId);
  return (
    <Frame
      title={stop?.title ?? t('visit')}
      back={{ to: stop ? `/road?day=${stop.day}` : '/road', label: t('back') }}
      note={kept && <Freshness kept={kept} problem={problem} busy={busy} onAgain={again} />}
    >
      <OutboxLine />
      {kept && squad && stop && letters && (
        <StopPage key={stop.visitId} kept={kept} squad={squad} stop={stop} letters={letters} />
      )}
      {kept && !stop && !busy && <Empty icon="pin" title={t('notOnRoad')} hint={t('notOnRoadHint')} />}
      {!kept && problem && <ProblemNote problem={problem} onAgain={again} />}
      {!kept && !problem && <Loading lines={8} />}
    </Frame>
  );
};
