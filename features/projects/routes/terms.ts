import { can } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { addToTimeline, timelinePage } from '../../enterprises/door.ts';
import { livingProject } from '../living-project.ts';
import { mayEditProjects, mayReadProjects } from '../permissions.ts';
import { newsOf } from '../rules/say-terms.ts';
import { ensureTerms } from '../rules/terms.ts';
import { scribe } from '../scribe.ts';
import { setTerms, termsOf } from '../store/terms.ts';
import { lockProject, projectById } from '../store.ts';
import * as ask from '../terms-contract.ts';

const getTerms = route(ask.getTerms, mayReadProjects, async ({ db, zone, who }, { params }) => ({
  ...found(await termsOf(db, zone.id, params.id), 'project'),
  can: can(who, { edit: mayEditProjects }),
}));

const recordTerms = route(ask.recordTerms, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { db, zone, now, today } = asked;
  await lockProject(db, zone.id, id);
  const project = await livingProject(asked, id);
  const before = found(await termsOf(db, zone.id, id), 'project');

  ensureRevision(asked, before.revision);
  ensureTerms(body, today);

  const revision = await setTerms(db, { zoneId: zone.id, id, now }, body);
  await addToTimeline(
    db,
    scribe(asked),
    newsOf(before, body).map((words) => ({
      enterpriseId: project.enterpriseId,
      projectId: id,
      kind: 'project',
      words: { zh: `项目“${project.name}”：${words.zh}`, en: `Project “${project.name}”: ${words.en}` },
      source: { kind: 'project', id },
    })),
  );

  asked.tell({ kind: 'project.termsRecorded', subject: { kind: 'project', id }, before, after: body });
  return { id, revision };
});

const getTimeline = route(ask.getProjectTimeline, mayReadProjects, async (asked, { params, query }) => {
  const project = found(await projectById(asked.db, asked.zone.id, params.id), 'project');
  return timelinePage(asked, { projectId: project.id }, query);
});

export const termsRoutes: readonly Route[] = [getTerms, recordTerms, getTimeline];
