import { zStepForm } from '../../../features/meetings/contract.ts';
import {
  type Acting,
  buildAgendaAs,
  holdMeeting,
  issueMinutesAs,
  lookAtOrdersAs,
  saveLadder,
  saveMeeting,
  takeStepAs,
} from '../../../features/meetings/door.ts';
import { addDays, type Day, daysFrom } from '../../../packages/kernel/day.ts';
import type { Minutes } from '../../../packages/kernel/minutes.ts';
import { dayIn, instantIn } from '../../../platform/clock/clock.ts';
import type { PackMeeting, PackOrder } from '../../../platform/packs/zone-files.ts';
import type { Sowing } from './sowing.ts';

/** The clock's job looks at each morning that the pack tells of. */
const MORNING = 8 * 60 + 30;

interface Moment {
  readonly at: string;
  happen(): Promise<unknown>;
}

/** Somebody of the pack, at an instant of it. */
function actingAs({ db, zoneId, pack, keys }: Sowing, personKey: string, at: string): Acting {
  const { zone, calendar } = pack.manifest;
  const person = pack.organisation.people.find((one) => one.key === personKey);
  const account = pack.organisation.accounts.find((one) => one.person === personKey);
  return {
    db,
    zone: { id: zoneId, timeZone: zone.timeZone, calendar },
    now: at,
    today: dayIn(zone, new Date(at)),
    by: {
      accountId: account ? keys.of('account', account.login) : null,
      personId: keys.of('person', personKey),
      name: person?.name ?? '',
    },
    tell: () => {},
  };
}

const formOf = ({ keys }: Sowing, meeting: PackMeeting) => ({
  title: meeting.title,
  heldOn: meeting.on,
  startsAt: meeting.at,
  place: meeting.place,
  chairId: keys.of('person', meeting.chair),
  secretaryId: keys.of('person', meeting.secretary),
  lineId: keys.maybe('line', meeting.line),
  memberIds: meeting.members.map((one) => keys.of('person', one.person)),
});

const orderOf = ({ keys }: Sowing, projectKey: string, order: PackOrder) => ({
  key: order.key,
  what: order.what,
  evidenceWanted: order.evidence,
  ownerId: keys.of('person', order.owner),
  dueOn: order.due,
  leadUnitId: keys.maybe('unit', order.leadUnit),
  supportUnitIds: order.supportUnits.map((unit) => keys.of('unit', unit)),
  supportPersonIds: [],
  lineId: null,
  projectId: keys.of('project', projectKey),
  enterpriseId: null,
});

const mattersOf = (sowing: Sowing, meeting: PackMeeting) =>
  meeting.matters.map(({ project: key, why, said, decisions }) => {
    const project = sowing.pack.projects.find((one) => one.key === key);
    return {
      projectId: sowing.keys.of('project', key),
      enterpriseId: sowing.keys.of('enterprise', project?.enterprise ?? ''),
      title: project?.name.zh ?? key,
      why,
      said,
      decisions: decisions.map(({ words, order }) => ({
        words,
        order: order === null ? null : orderOf(sowing, key, order),
      })),
    };
  });

const OWNERS: readonly string[] = ['accepted', 'declined', 'feedback', 'done'];

/** Everything that happened around one meeting before the beginning. */
function momentsOf(sowing: Sowing, meeting: PackMeeting, orders: Map<string, string>): Moment[] {
  const { keys, pack } = sowing;
  const id = keys.make('meeting', meeting.key);
  const { secretary, issued } = meeting;
  const moment = (
    on: Day,
    at: Minutes,
    who: string,
    happen: (acting: Acting) => Promise<unknown>,
  ): Moment => {
    const instant = instantIn(pack.manifest.zone, on, at);
    return { at: instant, happen: () => happen(actingAs(sowing, who, instant)) };
  };
  const called = moment(meeting.calledOn, meeting.calledAt, secretary, (acting) =>
    saveMeeting(acting, { id, form: formOf(sowing, meeting) }),
  );
  if (issued === null) return [called];
  const held = moment(meeting.on, meeting.at, secretary, async (acting) => {
    const presence = new Map(meeting.members.map((one) => [keys.of('person', one.person), one.presence]));
    const given = await holdMeeting(acting, { id, presence, matters: mattersOf(sowing, meeting) });
    for (const [key, orderId] of given) orders.set(key, orderId);
  });
  const steps = meeting.matters
    .flatMap((matter) => matter.decisions.flatMap((one) => one.order ?? []))
    .flatMap((order) =>
      order.steps.map(({ on, at, due, ...said }) =>
        moment(on, at, OWNERS.includes(said.kind) ? order.owner : meeting.chair, (acting) =>
          takeStepAs(
            acting,
            orders.get(order.key) ?? '',
            zStepForm.parse({ ...said, ...(due && { dueOn: due }) }),
          ),
        ),
      ),
    );
  return [
    called,
    held,
    moment(issued.on, issued.at, secretary, (acting) => issueMinutesAs(acting, id)),
    ...steps,
  ];
}

/** Meetings and orders as they came about day by day, and the agenda of the next one as it stands at the beginning. */
export async function sowMeetings(sowing: Sowing): Promise<void> {
  const { db, zoneId, pack, keys, now } = sowing;
  const { manifest, meetings } = pack;
  await saveLadder(db, zoneId);
  const clock = (at: string): Moment => ({
    at,
    happen: () => {
      const zone = { id: zoneId, timeZone: manifest.zone.timeZone, calendar: manifest.calendar };
      return lookAtOrdersAs({ db, zone, now: at, today: dayIn(zone, new Date(at)) });
    },
  });
  const first = meetings.map((one) => one.on).toSorted()[0] ?? manifest.startsOn;
  const mornings = daysFrom(first, addDays(manifest.startsOn, -1)).map((on) =>
    clock(instantIn(manifest.zone, on, MORNING)),
  );
  const orders = new Map<string, string>();
  const moments = [...meetings.flatMap((one) => momentsOf(sowing, one, orders)), ...mornings, clock(now)];
  for (const { happen } of moments.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    await happen();
  for (const meeting of meetings.filter((one) => one.issued === null)) {
    const acting = actingAs(sowing, meeting.secretary, now);
    const of = { id: keys.of('meeting', meeting.key), lineId: keys.maybe('line', meeting.line) };
    await buildAgendaAs(acting, of, acting.by.name);
  }
}
