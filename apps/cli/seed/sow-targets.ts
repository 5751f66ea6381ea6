import { zTargetFile } from '../../../features/targets/contract.ts';
import { saveTarget } from '../../../features/targets/door.ts';
import type { Sowing } from './sowing.ts';

/** The targets a zone begins with. */
export async function sowTargets({ db, zoneId, pack, keys, now, by }: Sowing): Promise<void> {
  const { targets } = zTargetFile.parse({ targets: pack.targets });
  for (const { scope, ...target } of targets)
    await saveTarget(
      db,
      { zoneId, now, by: by.name },
      {
        ...target,
        scopeKind: scope.kind,
        scopeId: scope.kind === 'zone' ? null : keys.maybe(scope.kind, scope.ref),
      },
    );
}
