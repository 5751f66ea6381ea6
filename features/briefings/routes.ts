import { may } from '../../packages/kernel/permission.ts';
import { type Ask, type Route, route } from '../../platform/http/route.ts';
import { openCampaigns } from '../campaigns/door.ts';
import { civilTime, maySeePlans, squadsToday, type WorldFacts } from '../itineraries/door.ts';
import { lightsCounted, mayReadLights } from '../lights/door.ts';
import { mayReadProjects } from '../projects/door.ts';
import { mayReadTargets, zoneTargetNow } from '../targets/door.ts';
import { getCockpit, listPromisesDue } from './contract.ts';
import { peopleNow } from './people-now.ts';
import { mayOpenCockpit, maySeePromises } from './permissions.ts';
import { projectsNow } from './projects-now.ts';
import { promisesDue, promisesNow } from './promises-now.ts';
import { squadsNow } from './squads-now.ts';
import { type CampaignKnown, waitsNow } from './waits-now.ts';
import { workNow } from './work-now.ts';

type Campaign = Awaited<ReturnType<typeof openCampaigns>>[number];
type Known = Parameters<typeof squadsNow>[2];

async function campaignNow(ask: Ask, campaign: Campaign, known: Known): Promise<CampaignKnown> {
  const { id, name, startsOn, endsOn } = campaign;
  const people = await peopleNow(ask, id);
  const squads = await squadsNow(ask, id, known);

  const head = { id, name, startsOn, endsOn, people: people.counts, squads };
  if (!may(ask.who, maySeePlans)) return { shown: { ...head, work: null }, people, draft: null };
  const { work, draft } = await workNow(ask, { campaignId: id, squads }, known);
  return { shown: { ...head, work }, people, draft };
}

const cockpit = (facts: WorldFacts) =>
  route(getCockpit, mayOpenCockpit, async (ask) => {
    const { db, zone, now, today, who } = ask;
    const { minute } = civilTime(now, zone.timeZone);
    const known = { facts, moment: { today, minute }, days: await squadsToday(db, zone.id, today) };
    const campaigns: CampaignKnown[] = [];
    for (const campaign of await openCampaigns(db, zone.id))
      campaigns.push(await campaignNow(ask, campaign, known)); // one transaction answers one query at a time
    const promises = may(who, maySeePlans) ? await promisesNow(ask) : null;

    return {
      today,
      now,
      minute,
      promises,
      waits: await waitsNow(ask, campaigns, promises),
      campaigns: campaigns.map((campaign) => campaign.shown),
      lights: may(who, mayReadLights) ? await lightsCounted(db, zone.id, today) : null,
      target: may(who, mayReadTargets)
        ? await zoneTargetNow(db, zone.id, { metric: 'signedAmount', today })
        : null,
      projects: may(who, mayReadProjects) ? await projectsNow(ask) : null,
    };
  });

const promises = route(listPromisesDue, maySeePromises, async (ask, { query }) => {
  if (query.whose === 'all') return promisesDue(ask, undefined);
  return ask.who.personId === null ? { items: [], more: false } : promisesDue(ask, ask.who.personId);
});

/** The routes of the cockpit; `facts` say where cities are. */
export const routesOf = (facts: WorldFacts): readonly Route[] => [cockpit(facts), promises];
