import { z } from 'zod';
import { can } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { mayEditPartners, mayReadPartners } from '../permissions.ts';
import * as ask from '../referral-contract.ts';
import { fileReferral, judge, type Writing } from '../referrals.ts';
import { ensureJudged, ensureMayJoin } from '../rules/referrals.ts';
import { shownReferral } from '../shown.ts';
import * as store from '../store/referrals.ts';
import { partnerById } from '../store.ts';

const zAfter = z.tuple([z.iso.datetime(), z.uuid()]);

const writing = (asked: Ask): Writing => ({
  ...asked,
  by: { accountId: asked.who.accountId, name: asked.who.name },
});

const listReferrals = route(ask.listReferrals, mayReadPartners, async (asked, { query }) => {
  const { limit, cursor, ...wanted } = query;
  const after = fromCursor(zAfter, cursor);
  const rows = await store.referralsWanted(asked.db, asked.zone.id, { ...wanted, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (row) => [row.filedAt, row.id]);
  return {
    items: page.items.map((row) => shownReferral(row, asked)),
    next: page.next,
    can: can(asked.who, { edit: mayEditPartners }),
  };
});

const getReferral = route(ask.getReferral, mayReadPartners, async (asked, { params }) => {
  const row = found(await store.referralById(asked.db, asked.zone.id, params.id), 'referral');
  return { ...shownReferral(row, asked), can: can(asked.who, { edit: mayEditPartners }) };
});

const fileFor = route(ask.fileReferralFor, mayEditPartners, async (asked, { params, body }) => {
  const partner = found(await partnerById(asked.db, asked.zone.id, params.id), 'partner');

  const id = newId();
  const filing = { id, partnerId: partner.id, form: body, byStaff: asked.who.personId };
  const standing = await fileReferral(writing(asked), filing);

  asked.tell({
    kind: 'referral.filed',
    subject: { kind: 'referral', id },
    after: body,
    data: { partnerId: partner.id, ownerId: partner.ownerId, standing },
  });
  return { id, standing };
});

const judgeOne = route(ask.judgeReferral, mayEditPartners, async (asked, { params: { id }, body }) => {
  const of = found(await store.heldReferral(asked.db, asked.zone.id, id), 'referral');

  ensureRevision(asked, of.revision);
  ensureJudged(of, body.verdict, body.reason);
  const revision = await judge(writing(asked), { of, ...body });

  asked.tell({
    kind: 'referral.judged',
    subject: { kind: 'referral', id },
    before: { state: of.state, standing: of.standing },
    after: body,
    data: { partnerId: of.partnerId },
  });
  return { id, revision };
});

const link = route(ask.linkReferral, mayEditPartners, async (asked, { params: { id }, body }) => {
  const of = found(await store.heldReferral(asked.db, asked.zone.id, id), 'referral');

  ensureRevision(asked, of.revision);
  ensureMayJoin(of);
  const revision = await store.joinProject(asked.db, asked.zone.id, { id, ...body });

  asked.tell({
    kind: 'referral.linked',
    subject: { kind: 'referral', id },
    after: body,
    data: { partnerId: of.partnerId, projectId: body.projectId },
  });
  return { id, revision };
});

export const referralRoutes: readonly Route[] = [listReferrals, getReferral, fileFor, judgeOne, link];
