import {
  fileReferral,
  judgeReferral,
  linkReferral,
  referralById,
  saveAppointment,
} from '../../../features/partners/door.ts';
import type { Day } from '../../../packages/kernel/day.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { instantIn } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/ids.ts';
import type { PackReferral } from '../../../platform/packs/zone-files.ts';
import type { Sowing } from './sowing.ts';

/** When the verdicts of a day were written down. */
const JUDGED_AT = 16 * 60;

/** What each partner is appointed for, and the investors they referred as they came in. */
export async function sowPartnerWork(sowing: Sowing): Promise<void> {
  const { db, zoneId, pack, keys, by } = sowing;
  for (const partner of pack.partners) {
    await saveAppointment(db, zoneId, {
      id: newId(),
      partnerId: keys.of('partner', partner.key),
      form: {
        kind: partner.kind === 'agency' ? 'contract' : 'appointment',
        from: partner.appointedFrom,
        to: partner.appointedTo,
        leadQuota: partner.leadQuota,
        amountQuota: partner.amountQuota,
        foreignQuota: partner.foreignQuota,
        fee: partner.fee,
      },
      at: instantIn(pack.manifest.zone, partner.appointedFrom, JUDGED_AT),
      byName: by.name,
    });
  }
  for (const referral of pack.referrals) await sowReferral(sowing, referral);
}

async function sowReferral({ db, zoneId, pack, keys, by }: Sowing, one: PackReferral): Promise<void> {
  const { zone } = pack.manifest;
  const partner = pack.partners.find(({ key }) => key === one.partner);
  const nameOf = (key: string | null): string | undefined =>
    pack.organisation.people.find((person) => person.key === key)?.name;
  const at = (on: Day, minute: number, name: string) => ({
    db,
    zone: { id: zoneId },
    now: instantIn(zone, on, minute),
    today: on,
    by: { accountId: null, name },
  });

  const id = newId();
  await fileReferral(at(one.filedOn, one.filedAt, nameOf(one.writtenBy) ?? partner?.name.zh ?? by.name), {
    id,
    partnerId: keys.of('partner', one.partner),
    form: {
      investorName: one.investor,
      lineId: keys.maybe('line', one.line),
      contact: one.contact,
      what: one.what,
      evidence: one.evidence,
    },
    byStaff: keys.maybe('person', one.writtenBy),
  });
  if (!one.judged) return;

  const { verdict, reason, on } = one.judged;
  const of = found(await referralById(db, zoneId, id), 'referral');
  const enterpriseId = keys.maybe('enterprise', one.enterprise);
  const judging = { of, verdict, reason, enterpriseId };
  await judgeReferral(at(on, JUDGED_AT, nameOf(one.judged.by) ?? by.name), judging);
  const project = pack.projects.find(({ key }) => key === one.project);
  if (!project) return;
  await linkReferral(db, zoneId, {
    id,
    projectId: keys.of('project', project.key),
    agreedAmount: project.plannedInvestment,
    agreedForeign: one.agreedForeign,
  });
}
