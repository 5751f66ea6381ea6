import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zClaimPack } from '../../../features/projects/claim-contract.ts';
import { saveClaim, saveClaimFigures } from '../../../features/projects/door.ts';
import type { Day } from '../../../packages/kernel/day.ts';
import { dayIn, instantIn } from '../../../platform/clock/clock.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import type { PackClaim } from '../../../platform/packs/zone-files.ts';
import type { Sowing } from './sowing.ts';

/** When claims and disputes of a day were written down. */
const WRITTEN_AT = 17 * 60;

/** What a first contact is worth, and the claims of the pack as they came about. */
export async function sowClaims(sowing: Sowing): Promise<void> {
  const { db, zoneId, pack, by, now } = sowing;
  const path = join(packsRoot(), 'claims/default.json');
  const { figures, source } = zClaimPack.parse(JSON.parse(readFileSync(path, 'utf8')));
  const from = dayIn(pack.manifest.zone, new Date(now));
  await saveClaimFigures(db, { zoneId, now, by: by.name, from }, { figures, source });
  for (const claim of pack.claims) await sowClaim(sowing, claim);
}

async function sowClaim({ db, zoneId, pack, keys, by }: Sowing, claim: PackClaim): Promise<void> {
  const { zone } = pack.manifest;
  const nameOf = (key: string | null): string =>
    pack.organisation.people.find((one) => one.key === key)?.name ?? by.name;
  const written = (on: Day): string => instantIn(zone, on, WRITTEN_AT);
  const partyOf = ({ kind, ref }: PackClaim['holder']) => ({ kind, id: keys.of(kind, ref) });
  const shown = (of: Pick<PackClaim, 'evidenceKind' | 'evidence' | 'contactedOn' | 'contactedAt'>) => ({
    evidenceKind: of.evidenceKind,
    evidence: of.evidence,
    contactedAt: instantIn(zone, of.contactedOn, of.contactedAt),
  });
  const { dispute, confirmedOn } = claim;
  const holder = claim.holder.kind === 'person' ? nameOf(claim.holder.ref) : by.name;
  const opener = { zoneId, now: written(claim.openedOn), today: claim.openedOn, tell: () => {} };
  await saveClaim(
    db,
    { ...opener, by: { accountId: null, name: holder } },
    {
      projectId: keys.of('project', claim.project),
      form: { holder: partyOf(claim.holder), ...shown(claim) },
      confirmed: confirmedOn && { at: written(confirmedOn), byName: nameOf(claim.confirmedBy) },
      dispute: dispute && {
        form: { challenger: partyOf(dispute.challenger), statement: dispute.statement, ...shown(dispute) },
        at: written(dispute.filedOn),
        byName: nameOf(dispute.filedBy),
      },
    },
  );
}
