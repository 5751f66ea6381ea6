import {
  noteObstacleStep,
  saveArrival,
  saveCommitment,
  saveMember,
  saveObstacle,
  savePlan,
  saveTerms,
  settleCommitment,
  strikeOffObstacle,
} from '../../../features/projects/door.ts';
import type { Day } from '../../../packages/kernel/day.ts';
import { instantIn } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/ids.ts';
import type { PackCommitment, PackObstacle } from '../../../platform/packs/record-files.ts';
import type { Sowing } from './sowing.ts';

/** Written down in the afternoon of their days, a while after each other. */
const AFTERNOON = 15 * 60;

/** What stands on the projects of the pack, each written as on the day it happened, by the person of it. */
export async function sowRecords(sowing: Sowing): Promise<void> {
  const { records } = sowing.pack;
  if (!records) return;
  for (const one of records.terms) await sowTerms(sowing, one);
  for (const one of records.plans) await savePlan(beginning(sowing), planOf(sowing, one));
  for (const one of records.arrivals) {
    const project = projectOf(sowing, one.project);
    const at = { ...acting(sowing, one.on), by: ownerOf(sowing, one.project) };
    await saveArrival(at, { ...one, id: newId(), project, arrivedOn: one.on, fileId: null });
  }
  for (const one of records.team)
    await saveMember(sowing.db, sowing.zoneId, {
      id: newId(),
      projectId: sowing.keys.of('project', one.project),
      personId: sowing.keys.of('person', one.person),
      role: one.role,
      from: one.from,
      at: sowing.now,
      byName: sowing.by.name,
    });
  for (const one of records.obstacles) await sowObstacle(sowing, one);
  for (const one of records.commitments) await sowCommitment(sowing, one);
}

const acting = ({ db, zoneId, pack }: Sowing, on: Day) => ({
  db,
  zone: { id: zoneId },
  now: instantIn(pack.manifest.zone, on, AFTERNOON),
  today: on,
});

const beginning = ({ db, zoneId, now, by }: Sowing) => ({ db, zone: { id: zoneId }, now, by });

function person({ pack, keys }: Sowing, key: string) {
  const account = pack.organisation.accounts.find((one) => one.person === key);
  return {
    accountId: account ? keys.of('account', account.login) : null,
    personId: keys.of('person', key),
    name: pack.organisation.people.find((one) => one.key === key)?.name ?? '',
  };
}

const packProject = ({ pack }: Sowing, key: string) => pack.projects.find((one) => one.key === key);

const projectOf = (sowing: Sowing, key: string) => ({
  id: sowing.keys.of('project', key),
  enterpriseId: sowing.keys.of('enterprise', packProject(sowing, key)?.enterprise ?? ''),
});

const ownerOf = (sowing: Sowing, key: string) => person(sowing, packProject(sowing, key)?.owner ?? '');

type Records = NonNullable<Sowing['pack']['records']>;

async function sowTerms(sowing: Sowing, { project, ...terms }: Records['terms'][number]): Promise<void> {
  const { db, zoneId, keys, now } = sowing;
  const referrerId = keys.maybe('partner', packProject(sowing, project)?.referrer);
  await saveTerms(db, { zoneId, id: keys.of('project', project), now }, { ...terms, referrerId });
}

const planOf = ({ keys }: Sowing, { project, instalments }: Records['plans'][number]) => ({
  projectId: keys.of('project', project),
  plan: instalments,
});

async function sowObstacle(sowing: Sowing, one: PackObstacle): Promise<void> {
  const { keys } = sowing;
  const id = newId();
  const ground =
    one.project === null
      ? { projectId: null, enterpriseId: keys.of('enterprise', one.enterprise ?? '') }
      : {
          projectId: keys.of('project', one.project),
          enterpriseId: projectOf(sowing, one.project).enterpriseId,
        };
  const form = {
    kind: one.kind,
    what: one.what,
    jobsAtRisk: one.jobsAtRisk,
    ownerId: keys.of('person', one.owner),
    lineId: keys.maybe('line', one.line),
    dueOn: one.dueOn,
  };
  await saveObstacle(acting(sowing, one.raisedOn), { id, form, ...ground, by: person(sowing, one.raisedBy) });
  const of = { id, kind: one.kind, what: one.what, ...ground };
  for (const { on, by, note } of one.steps)
    await noteObstacleStep(acting(sowing, on), { of, kind: 'progress', note, by: person(sowing, by) });
  if (one.closed)
    await strikeOffObstacle(acting(sowing, one.closed.on), {
      of,
      note: one.closed.note,
      by: person(sowing, one.closed.by),
    });
}

async function sowCommitment(sowing: Sowing, one: PackCommitment): Promise<void> {
  const id = newId();
  const project = projectOf(sowing, one.project);
  const by = person(sowing, one.owner);
  const { direction, what, otherSide, promisedOn, dueOn, kept, released } = one;
  const form = { direction, what, otherSide, ownerId: by.personId, promisedOn, dueOn };
  await saveCommitment({ ...acting(sowing, promisedOn), by }, { id, project, form });
  const of = { id, direction, what, projectId: project.id, enterpriseId: project.enterpriseId };
  if (kept)
    await settleCommitment(
      { ...acting(sowing, kept.on), by },
      { of, on: kept.on, note: kept.evidence, releasedBy: null },
    );
  if (released)
    await settleCommitment(
      { ...acting(sowing, released.on), by },
      { of, on: released.on, note: released.reason, releasedBy: released.by },
    );
}
