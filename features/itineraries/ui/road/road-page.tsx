import { type Day, isDay } from '../../../../packages/kernel/day.ts';
import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { Loading } from '../../../../packages/kit/loading.tsx';
import { Page as Frame } from '../../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../../packages/kit/problem-note.tsx';
import { useSession } from '../../../../packages/kit/session.ts';
import { useFilters } from '../../../../packages/kit/use-filters.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { KeptRoad, Road } from '../outbox/device.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { DayLine } from './day-line.tsx';
import { DaySwitch } from './day-switch.tsx';
import { Freshness } from './freshness.tsx';
import { OutboxLine } from './outbox-line.tsx';
import './road.css';
import { SquadHead } from './squad-head.tsx';
import { standingOf } from './standing.ts';
import { useMinute } from './use-minute.ts';
import { useRoad } from './use-road.ts';
import { words } from './words.ts';
import { type ZoneNow, zoneNow } from './zone-now.ts';

type Squad = Road['squads'][number];

/** The squad that is out today, else the next to leave, else the last. */
const squadFor = (squads: readonly Squad[], today: Day): Squad | undefined =>
  squads.find((one) => one.from <= today && today <= one.to) ??
  squads.filter((one) => one.from > today).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ??
  squads.at(-1);

const dayFor = (squad: Squad, today: Day): Day =>
  squad.days.find((one) => one.day >= today)?.day ?? squad.days.at(-1)?.day ?? squad.from;

const Route = ({ squad, now }: { squad: Squad; now: ZoneNow }) => {
  const t = useWords(words);
  const { letters = [] } = useOutbox();
  const [filters, change] = useFilters({ day: '' });
  const chosen =
    isDay(filters.day) && squad.days.some((one) => one.day === filters.day)
      ? filters.day
      : dayFor(squad, now.day);
  const next = squad.stops.find(
    (one) => one.day === now.day && one.end > now.minute && standingOf(one, letters).status === 'ahead',
  );
  if (squad.days.length === 0) return <Empty icon="route" title={t('noPlan')} hint={t('noPlanHint')} />;
  return (
    <>
      <DaySwitch
        days={squad.days.map(({ day }) => ({
          day,
          stops: squad.stops.filter((one) => one.day === day).length,
        }))}
        value={chosen}
        today={now.day}
        onChange={(day) => change({ day })}
      />
      <DayLine squad={squad} day={chosen} letters={letters} nextId={next?.visitId ?? null} />
    </>
  );
};

const Shown = ({ kept }: { kept: KeptRoad }) => {
  const t = useWords(words);
  const [filters, change] = useFilters({ squad: '' });
  const now = zoneNow(kept, useSession().zone.timeZone, useMinute());
  const { squads } = kept.road;
  const squad = squads.find((one) => one.squadId === filters.squad) ?? squadFor(squads, now.day);
  if (!squad) return <Empty icon="squad" title={t('noSquad')} hint={t('noSquadHint')} />;
  return (
    <>
      {squads.length > 1 && (
        <ChoiceField
          label={t('squad')}
          value={squad.squadId}
          onChange={(id) => change({ squad: id })}
          choices={squads.map((one) => ({ value: one.squadId, label: one.name }))}
        />
      )}
      <SquadHead squad={squad} />
      <Route squad={squad} now={now} />
    </>
  );
};

/** Today's route, with or without a signal. */
export const Page = () => {
  const t = useWords(words);
  const { kept, problem, busy, again } = useRoad();
  return (
    <Frame
      title={t('road')}
      note={kept && <Freshness kept={kept} problem={problem} busy={busy} onAgain={again} />}
    >
      <OutboxLine />
      {kept && <Shown kept={kept} />}
      {!kept && problem && <ProblemNote problem={problem} onAgain={again} />}
      {!kept && problem && <Empty icon="cloudOff" title={t('noKept')} hint={t('noKeptHint')} />}
      {!kept && !problem && <Loading lines={8} />}
    </Frame>
  );
};
