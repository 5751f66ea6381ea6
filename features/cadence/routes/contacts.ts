import { can } from '../../../packages/kernel/permission.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import { toldUpwardsOf } from '../../organisation/door.ts';
import * as ask from '../contract.ts';
import { mayReadContacts, mayRecordContacts } from '../permissions.ts';
import { recordContact, subjectOf } from '../record.ts';
import { contactShown, owedShown, toldShown } from '../shown.ts';
import { contactsOf } from '../store/contacts.ts';
import type { SubjectRef } from '../store/due.ts';
import { owedOf } from '../store/owed.ts';
import { missesOf } from '../store/told.ts';

const SHOWN = 50;

async function owedNow(asked: Ask, of: SubjectRef): Promise<ask.Owed | null> {
  const { db, zone, today } = asked;
  const [row] = await owedOf(db, { zoneId: zone.id, today }, { kind: of.kind, ids: [of.id] });
  return row ? owedShown(row, asked) : null;
}

const getContacts = route(ask.getContacts, mayReadContacts, async (asked, { params }) => {
  const { db, zone, who } = asked;
  await subjectOf(db, zone.id, params);
  return {
    owed: await owedNow(asked, params),
    contacts: (await contactsOf(db, zone.id, params, SHOWN)).map((row) => contactShown(row, asked)),
    missed: await missesOf(db, zone.id, params, SHOWN),
    told: (await toldUpwardsOf(db, zone.id, { kind: 'contact', ids: [params.id], limit: SHOWN })).map(
      toldShown,
    ),
    can: can(who, { record: mayRecordContacts }),
  };
});

const recording = route(ask.recordContact, mayRecordContacts, async (asked, { params, body }) => {
  const { accountId, personId, name } = asked.who;
  const { id } = await recordContact(
    { ...asked, by: { accountId, personId, name } },
    { of: params, ...body },
  );
  return { id, owed: await owedNow(asked, params) };
});

export const contactRoutes: readonly Route[] = [getContacts, recording];
