import { z } from 'zod';
import { can } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { fileAnalysis, owedAnalyses, shownAnalysis } from '../analyses.ts';
import * as ask from '../analysis-contract.ts';
import { ownPartner } from '../own-partner.ts';
import { mayEditPartners, mayReadPartners, mayUsePortal } from '../permissions.ts';
import { ensureUnrated, weekOf } from '../rules/analyses.ts';
import * as store from '../store/analyses.ts';
import { partnerById } from '../store.ts';

const zAfter = z.tuple([z.iso.date(), z.uuid()]);

const listAnalyses = route(ask.listAnalyses, mayReadPartners, async (asked, { query }) => {
  const weekOn = weekOf(query.week ?? asked.today);
  return {
    weekOn,
    items: await owedAnalyses(asked, { weekOn }),
    can: can(asked.who, { edit: mayEditPartners }),
  };
});

const getLines = route(ask.getAnalysisLines, mayReadPartners, async (asked, { params }) => {
  const partner = found(await partnerById(asked.db, asked.zone.id, params.id), 'partner');
  return {
    lineIds: await store.linesToAnalyse(asked.db, asked.zone.id, partner.id),
    can: can(asked.who, { edit: mayEditPartners }),
  };
});

const setLines = route(ask.setAnalysisLines, mayEditPartners, async (asked, { params, body }) => {
  const { db, zone } = asked;
  const partner = found(await partnerById(db, zone.id, params.id), 'partner');
  const before = await store.linesToAnalyse(db, zone.id, partner.id);

  await store.setLinesToAnalyse(db, zone.id, { partnerId: partner.id, lineIds: body.lineIds });

  asked.tell({
    kind: 'partner.analysisLinesSet',
    subject: { kind: 'partner', id: partner.id },
    before: { lineIds: before },
    after: body,
  });
  return { lineIds: await store.linesToAnalyse(db, zone.id, partner.id) };
});

const rate = route(ask.rateAnalysis, mayEditPartners, async (asked, { params: { id }, body }) => {
  const { db, zone, now, who } = asked;
  const of = found(await store.heldAnalysis(db, zone.id, id), 'analysis');

  ensureRevision(asked, of.revision);
  ensureUnrated(of);
  const revision = await store.setRating(db, zone.id, { id, ...body, at: now, byName: who.name });

  asked.tell({
    kind: 'analysis.rated',
    subject: { kind: 'analysis', id },
    after: body,
    data: { partnerId: of.partnerId, lineId: of.lineId },
  });
  return { id, revision };
});

const listOwn = route(ask.listOwnAnalyses, mayUsePortal, async (asked, { query }) => {
  const { db, zone, today, language } = asked;
  const partner = await ownPartner(asked);
  const { limit, cursor } = query;
  const after = fromCursor(zAfter, cursor);
  const wanted = { partnerId: partner.id, after, limit: limit + 1 };
  const rows = await store.analysesOfPartner(db, zone.id, wanted);

  const page = cutPage(rows, limit, (row) => [row.weekOn, row.id]);
  return {
    items: page.items.map((row) => shownAnalysis(row, language)),
    next: page.next,
    owed: await owedAnalyses(asked, { weekOn: weekOf(today), partnerId: partner.id }),
  };
});

const fileOwn = route(ask.fileOwnAnalysis, mayUsePortal, async (asked, { body }) => {
  const partner = await ownPartner(asked);

  const id = newId();
  const filing = { id, partnerId: partner.id, form: body, byName: asked.who.name };
  const isLate = await fileAnalysis(asked, filing);

  asked.tell({
    kind: 'analysis.filed',
    subject: { kind: 'analysis', id },
    after: body,
    data: { partnerId: partner.id, ownerId: partner.ownerId, lineId: body.lineId, isLate },
  });
  return { id, isLate };
});

export const analysisRoutes: readonly Route[] = [listAnalyses, getLines, setLines, rate, listOwn, fileOwn];
