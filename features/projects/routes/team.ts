import { can } from '../../../packages/kernel/permission.ts';
import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { livingProject } from '../living-project.ts';
import { mayEditProjects, mayReadProjects } from '../permissions.ts';
import { heldMember, insertMember, membersOf, setMemberEnd } from '../store/team.ts';
import { projectById } from '../store.ts';
import * as ask from '../team-contract.ts';

const getTeam = route(ask.getTeam, mayReadProjects, async ({ db, zone, who }, { params }) => {
  const project = found(await projectById(db, zone.id, params.id), 'project');
  return {
    members: await membersOf(db, zone.id, project.id),
    can: can(who, { edit: mayEditProjects }),
  };
});

const addMember = route(ask.addMember, mayEditProjects, async (asked, { params, body }) => {
  const { db, zone, now, who } = asked;
  const project = await livingProject(asked, params.id);

  const id = newId();
  await insertMember(db, zone.id, { id, projectId: project.id, ...body, at: now, byName: who.name });

  const subject = { kind: 'project', id: project.id };
  asked.tell({ kind: 'project.memberAdded', subject, after: body, data: { personId: body.personId } });
  return { id };
});

const endMember = route(ask.endMember, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { db, zone, who } = asked;
  const member = found(await heldMember(db, zone.id, id), 'projectMember');

  ensure(member.to === null, 'PRJ-27.over', { day: member.to ?? '' });

  await setMemberEnd(db, zone.id, { id, to: body.to, byName: who.name });

  const { personId, role } = member;
  asked.tell({
    kind: 'project.memberLeft',
    subject: { kind: 'project', id: member.projectId },
    before: { personId, role, to: null },
    after: { personId, role, to: body.to },
    data: { personId },
  });
  return { id };
});

export const teamRoutes: readonly Route[] = [getTeam, addMember, endMember];
