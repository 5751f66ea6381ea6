import {
  fileAnalysis,
  fileReferral,
  judgeReferral,
  linkReferral,
  rateAnalysis,
  referralById,
  saveAppointment,
  setLinesToAnalyse,
} from '../../../features/partners/door.ts';
import type { Day } from '../../../packages/kernel/day.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { instantIn } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/ids.ts';
import type { PackAnalysis, PackReferral } from '../../../platform/packs/zone-files.ts';
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
    // agencies analyse their lines every week; advisors do when they are asked to
    if (partner.kind === 'agency')
      await setLinesToAnalyse(db, zoneId, {
        partnerId: keys.of('partner', partner.key),
        lineIds: partner.lines.map((line) => keys.of('line', line)),
      });
  }
  for (const referral of pack.referrals) await sowReferral(sowing, referral);
  for (const analysis of pack.analyses) await sowAnalysis(sowing, analysis);
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

async function sowAnalysis({ db, zoneId, pack, keys, by }: Sowing, one: PackAnalysis): Promise<void> {
  const { zone } = pack.manifest;
  const partner = pack.partners.find(({ key }) => key === one.partner);
  const id = newId();
  await fileAnalysis(
    {
      db,
      zone: { id: zoneId, timeZone: zone.timeZone },
      now: instantIn(zone, one.filedOn, one.filedAt),
      today: one.filedOn,
    },
    {
      id,
      partnerId: keys.of('partner', one.partner),
      form: {
        lineId: keys.of('line', one.line),
        weekOn: one.week,
        findings: one.findings,
        leads: [...one.leads],
      },
      byName: partner?.name.zh ?? by.name,
    },
  );
  if (!one.rated) return;
  const rater = pack.organisation.people.find((person) => person.key === one.rated?.by);
  await rateAnalysis(db, zoneId, {
    id,
    rating: one.rated.rating,
    note: one.rated.note,
    at: instantIn(zone, one.filedOn, JUDGED_AT),
    byName: rater?.name ?? by.name,
  });
}
