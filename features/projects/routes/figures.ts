import { can } from '../../../packages/kernel/permission.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { mayEditFigures, mayReadProjects } from '../permissions.ts';
import { insertVersion, versionsOf } from '../store/figures.ts';

const getDuplicateFigures = route(ask.getDuplicateFigures, mayReadProjects, async (asked) => {
  const { db, zone, today, who } = asked;
  const versions = await versionsOf(db, zone.id, 'duplicates');
  const inForce = versions.find((one) => one.from <= today);
  return {
    items: versions.map(({ figures, ...version }) => ({
      ...version,
      figures: ask.zDuplicateFigures.parse(figures),
      stands: standsOf(version.from > today, version.id === inForce?.id),
    })),
    can: can(who, { edit: mayEditFigures }),
  };
});

function standsOf(isAhead: boolean, isInForce: boolean): 'ahead' | 'now' | 'over' {
  if (isAhead) return 'ahead';
  return isInForce ? 'now' : 'over';
}

const setDuplicateFigures = route(ask.setDuplicateFigures, mayEditFigures, async (asked, { body }) => {
  const { db, zone, today, now, who } = asked;
  const { from, figures, reason } = body;
  if (from <= today) throw new Refusal('PRJ-50', { day: today }, 'from');

  const id = newId();
  const version = { id, from, figures, source: '', reason, byName: who.name };
  await insertVersion(db, zone.id, { ...version, kind: 'duplicates', by: who.accountId, at: now });

  asked.tell({ kind: 'duplicateFigures.set', subject: { kind: 'duplicateFigures', id }, after: body });
  return { id };
});

export const figureRoutes: readonly Route[] = [getDuplicateFigures, setDuplicateFigures];
