import { found } from '../../../packages/kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { mayKeepSources } from '../permissions.ts';
import { allSources, insertSource, lockSource, revokeSource } from '../store/sources.ts';
import { hashOf, tokenBegins } from '../token.ts';

const listSources = route(ask.listSources, mayKeepSources, async ({ db, zone }) => ({
  items: await allSources(db, zone.id),
}));

const makeSource = route(ask.makeSource, mayKeepSources, async (asked, { body }) => {
  const { db, zone, now, who } = asked;
  const { secret, ...said } = body;
  const id = newId();
  const begins = tokenBegins(zone.id, id);

  const by = { accountId: who.accountId, name: who.name };
  await insertSource(db, zone.id, { ...said, id, tokenHash: hashOf(begins + secret), by, at: now });

  asked.tell({
    kind: 'informationSource.made',
    subject: { kind: 'informationSource', id },
    after: said,
  });
  return { id, begins };
});

const revoke = route(ask.revokeSource, mayKeepSources, async (asked, { params: { id } }) => {
  const { db, zone, now } = asked;
  const source = found(await lockSource(db, zone.id, id), 'informationSource');
  if (source.revoked_at !== null) return { id };

  await revokeSource(db, zone.id, { id, at: now });

  asked.tell({
    kind: 'informationSource.revoked',
    subject: { kind: 'informationSource', id },
    before: { name: source.name },
  });
  return { id };
});

export const sourceRoutes: readonly Route[] = [listSources, makeSource, revoke];
