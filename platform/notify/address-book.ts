import { found } from '../../packages/kernel/refusal.ts';
import type { Sealer } from '../auth/seal.ts';
import type { SealedChannel } from './channel-store.ts';
import type { ChannelKind, Driver, Target } from './driver.ts';

const context = (id: string): string => `channel:${id}`;

/** NOT-10 As much of an address as may be shown: whose it is, not the part that opens the door. */
export function shownAddress(kind: ChannelKind, address: string): string {
  const url = kind === 'email' ? null : URL.parse(address);
  return url ? `${url.origin}/…` : address;
}

export const sealTarget = (sealer: Sealer, id: string, target: Target): Buffer =>
  sealer.seal(JSON.stringify([target.address, target.key]), context(id));

export function unsealTarget(sealer: Sealer, channel: SealedChannel): Target {
  const sealed = found(channel.sealed, 'notice_channel');
  // border: sealed by sealTarget just above
  const [address, key] = JSON.parse(sealer.unseal(sealed, context(channel.id))) as [string, string | null];
  return { address, key };
}

export type Drivers = ReadonlyMap<ChannelKind, Driver>;

export const driverFor = (drivers: Drivers, kind: ChannelKind): Driver => found(drivers.get(kind), 'driver');
