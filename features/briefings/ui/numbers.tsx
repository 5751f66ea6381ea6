import { sayNumber } from '../../../packages/kit/say-day.ts';
import { Stat, Stats } from '../../../packages/kit/stat.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignNow, Cockpit } from '../contract.ts';
import './briefings.css';
import { inCampaign } from './links.ts';
import { words } from './words.ts';

/** A number that wants looking at when it is not nought. */
const when = (count: number, tone: Tone) => (count > 0 ? { tone } : {});

const PeopleNumbers = ({ campaign: { id, people } }: { campaign: CampaignNow }) => {
  const t = useWords(words);
  return (
    <>
      <Stat
        label={t('ready')}
        value={people.ready}
        note={t('ofPeople', { all: people.all })}
        to={inCampaign(id, 'people', { standing: 'ready' })}
      />
      <Stat
        label={t('waiting')}
        value={people.waiting}
        {...when(people.waiting, 'amber')}
        to={inCampaign(id, 'readiness', { show: 'waits' })}
      />
      <Stat
        label={t('notReady')}
        value={people.notReady + people.undeclared + people.suspended}
        note={t('notReadyNote', people)}
        to={inCampaign(id, 'readiness')}
      />
    </>
  );
};

const SquadNumbers = ({ campaign: { id, squads } }: { campaign: CampaignNow }) => {
  const t = useWords(words);
  const away = squads.filter((squad) => squad.status === 'departed' || squad.status === 'onRoad');
  const silent = squads.filter((squad) => squad.isSilent).length;
  const forming = squads.filter((squad) => squad.status === 'forming').length;
  return (
    <>
      <Stat
        label={t('away')}
        value={away.length}
        note={t('awayNote', { all: squads.length, forming })}
        to={inCampaign(id, 'squads')}
      />
      <Stat label={t('silent')} value={silent} {...when(silent, 'red')} note={t('silentNote')} to="#squads" />
    </>
  );
};

const WorkNumbers = ({ id, work }: { id: string; work: NonNullable<CampaignNow['work']> }) => {
  const t = useWords(words);
  const { today } = work;
  return (
    <>
      <Stat
        label={t('visitsToday')}
        value={today.all}
        note={t('visitsTodayNote', today)}
        to="?visits=#today"
      />
      <Stat
        label={t('overdue')}
        value={today.overdue}
        {...when(today.overdue, 'red')}
        note={t('overdueNote')}
        to="?visits=overdue#today"
      />
      <Stat
        label={t('leads')}
        value={work.leads}
        note={t('leadsNote', { closed: work.closed })}
        to={`/projects?view=table&campaignId=${id}`}
      />
    </>
  );
};

const IN_TIME = 100;
const HALF = 50;

/** The moment in numbers; each opens what it is made of. */
export const Numbers = ({ cockpit, campaign }: { cockpit: Cockpit; campaign: CampaignNow | null }) => {
  const t = useWords(words);
  const { promises, projects, lights, target } = cockpit;
  return (
    <div className="b-numbers">
      <Stats label={t('numbers')}>
        {campaign && <PeopleNumbers campaign={campaign} />}
        {campaign && <SquadNumbers campaign={campaign} />}
        {campaign?.work && <WorkNumbers id={campaign.id} work={campaign.work} />}
        {lights && (
          <Stat
            label={t('redLights')}
            value={sayNumber(lights.red)}
            {...when(lights.red, 'red')}
            note={t('redLightsNote', { count: lights.yellow })}
            to="/lights?light=red"
          />
        )}
        {target && (
          <Stat
            label={t('target')}
            value={target.progress}
            unit="%"
            {...(target.progress < IN_TIME && { tone: target.progress < HALF ? 'red' : 'amber' })}
            note={t('targetNote', {
              quarter: target.quarter,
              actual: sayNumber(target.actual),
              target: sayNumber(target.target),
            })}
            to="/targets"
          />
        )}
        {promises && (
          <Stat
            label={t('promisesOverdue')}
            value={promises.overdue}
            {...when(promises.overdue, 'red')}
            note={t('promisesNote', { count: promises.dueSoon })}
            to="/promises"
          />
        )}
        {projects && (
          <Stat
            label={t('stale')}
            value={sayNumber(projects.stale)}
            {...when(projects.stale, 'amber')}
            note={t('staleNote', { all: projects.all, key: projects.key })}
            to="/projects?view=table&isStale=true"
          />
        )}
      </Stats>
    </div>
  );
};
