import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import * as ask from '../contract.ts';
import { mayFormSquads, mayStopSquads } from '../permissions.ts';
import { afterStep, ensureNone, leaveObstacles, type Step } from '../rules/squads.ts';
import { lockedSquad, type Step as Saved, type SquadRow, stepSquad } from '../store/squads.ts';
import { stamp, theCampaign } from './asked.ts';
import { daysOf, membersByPerson, membersOf } from './squad-shown.ts';

async function heldSquad(asked: Ask, id: string): Promise<SquadRow> {
  const squad = found(await lockedSquad(asked.db, asked.zone.id, id), 'squad');
  ensureRevision(asked, squad.revision);
  return squad;
}

/** SQD-6 … SQD-8, SQD-11: everybody in it may leave, now. */
async function ensureMayLeave(asked: Ask, squad: SquadRow): Promise<void> {
  const campaign = await theCampaign(asked, squad.campaignId);
  const members = membersOf(squad, await membersByPerson(asked, squad.campaignId));
  ensureNone(leaveObstacles(members, daysOf(squad), campaign.leaderRank));
}

const PAST: Readonly<Record<Exclude<Step, 'edit'>, string>> = {
  clear: 'cleared',
  depart: 'departed',
  suspend: 'suspended',
  resume: 'resumed',
  return: 'returned',
  debrief: 'debriefed',
  disband: 'disbanded',
};

interface Taken {
  readonly squad: SquadRow;
  readonly step: Exclude<Step, 'edit'>;
  readonly saved: Saved;
  readonly note: string;
}

/** Saves a step and tells it as `squad.departed`, `squad.suspended` … */
async function take(asked: Ask, { squad, step, saved, note }: Taken) {
  const { id } = squad;
  const revision = await stepSquad(asked.db, stamp(asked, id), saved);
  asked.tell({
    kind: `squad.${PAST[step]}`,
    subject: { kind: 'squad', id },
    before: { status: squad.status },
    after: { ...saved, note },
    data: { campaignId: squad.campaignId, status: saved.status },
  });
  return { id, revision, status: saved.status };
}

const clear = route(ask.clearSquad, mayFormSquads, async (asked, { params, body }) => {
  const squad = await heldSquad(asked, params.id);

  const status = afterStep('clear', squad);
  await ensureMayLeave(asked, squad);

  return take(asked, { squad, step: 'clear', saved: { status }, note: body.note });
});

const depart = route(ask.departSquad, mayFormSquads, async (asked, { params, body }) => {
  const squad = await heldSquad(asked, params.id);
  const campaign = await theCampaign(asked, squad.campaignId);

  const status = afterStep('depart', squad);
  ensure(campaign.status === 'open', 'CMP-11', { status: campaign.status });
  ensure(asked.today >= squad.startsOn, 'SQD-12', { day: squad.startsOn });
  await ensureMayLeave(asked, squad);

  return take(asked, { squad, step: 'depart', saved: { status, departedAt: asked.now }, note: body.note });
});

const suspend = route(ask.suspendSquad, mayStopSquads, async (asked, { params, body }) => {
  const squad = await heldSquad(asked, params.id);

  const status = afterStep('suspend', squad);

  return take(asked, { squad, step: 'suspend', saved: { status }, note: body.note });
});

const resume = route(ask.resumeSquad, mayFormSquads, async (asked, { params, body }) => {
  const squad = await heldSquad(asked, params.id);

  const status = afterStep('resume', squad);
  await ensureMayLeave(asked, squad);

  return take(asked, { squad, step: 'resume', saved: { status }, note: body.note });
});

const comeBack = route(ask.returnSquad, mayFormSquads, async (asked, { params, body }) => {
  const squad = await heldSquad(asked, params.id);

  const status = afterStep('return', squad);
  const early = asked.today < squad.endsOn && asked.today >= squad.startsOn;
  const saved = { status, returnedAt: asked.now, ...(early ? { endsOn: asked.today } : {}) };

  return take(asked, { squad, step: 'return', saved, note: body.note });
});

const debrief = route(ask.debriefSquad, mayFormSquads, async (asked, { params, body }) => {
  const squad = await heldSquad(asked, params.id);

  const status = afterStep('debrief', squad);

  return take(asked, { squad, step: 'debrief', saved: { status }, note: body.note });
});

const disband = route(ask.disbandSquad, mayFormSquads, async (asked, { params, body }) => {
  const squad = await heldSquad(asked, params.id);

  const status = afterStep('disband', squad);

  return take(asked, { squad, step: 'disband', saved: { status }, note: body.note });
});

export const squadStepRoutes: readonly Route[] = [clear, depart, suspend, resume, comeBack, debrief, disband];
