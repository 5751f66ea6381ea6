import { Dexie, type EntityTable } from 'dexie';
import type { ReplyOf } from '../../../../packages/kernel/contract.ts';
import type { getRoad, WriteUp } from '../../contract.ts';
import { isToBeWiped, isUnsent, KEPT_MS, type Letter } from './letter.ts';

export type Road = ReplyOf<typeof getRoad>;

interface BothNames {
  readonly zh: string;
  readonly en: string;
}

export interface KeptRoad {
  readonly account: string;
  readonly road: Road;
  /** When it came, by the phone's clock: `road.now` minus this is how far the phone is off. */
  readonly came: number;
  /** The industry lines a lead may belong to. */
  readonly lines: readonly { readonly id: string; readonly name: BothNames }[];
}

/** A form being typed; it outlives a reload and a flat battery. */
export interface Draft {
  readonly key: string;
  readonly account: string;
  readonly visitId: string;
  readonly form: WriteUp;
  readonly typed: number;
}

type Device = Dexie & {
  letters: EntityTable<Letter, 'id'>;
  roads: EntityTable<KeptRoad, 'account'>;
  drafts: EntityTable<Draft, 'key'>;
};

/** What this phone keeps of the road. Opened by the first page that needs it. */
export const device = new Dexie('sortie-road') as Device; // border: the tables are declared in the next line
device.version(1).stores({ letters: 'id, account', roads: 'account', drafts: 'key, account' });

export const lettersOf = (account: string): Promise<Letter[]> =>
  device.letters.where('account').equals(account).toArray();

export const countUnsent = async (): Promise<number> =>
  (await device.letters.toArray()).filter(isUnsent).length;

/** OBX-8 What is older than seven days, or of another account, goes. */
export const sweep = async (account: string, now: number): Promise<void> => {
  const letters = await device.letters.toArray();
  await device.letters.bulkDelete(
    letters.filter((one) => isToBeWiped(one, account, now)).map((one) => one.id),
  );
  const isOld = (one: { account: string }, at: number): boolean =>
    one.account !== account || now - at > KEPT_MS;
  await device.roads.filter((one) => isOld(one, one.came)).delete();
  await device.drafts.filter((one) => isOld(one, one.typed)).delete();
};

/** OBX-9 Nothing of the road stays on a phone that was signed out. */
export const wipe = async (): Promise<void> => {
  await Promise.all([device.letters.clear(), device.roads.clear(), device.drafts.clear()]);
};
