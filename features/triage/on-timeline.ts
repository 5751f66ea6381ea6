import { addToTimeline } from '../enterprises/door.ts';
import type { By, Desk } from './ground.ts';
import type { ItemRow } from './store/items.ts';

interface Entry {
  readonly words: { readonly zh: string; readonly en: string };
  readonly detail: string;
}

/** TRI-20 What it is about has it on its timeline, unless it is restricted. */
export async function onTimeline(
  at: Desk,
  by: By,
  item: Pick<ItemRow, 'id' | 'secrecy' | 'enterpriseId' | 'projectId'>,
  { words, detail }: Entry,
): Promise<void> {
  const { id, secrecy, enterpriseId, projectId } = item;
  if (secrecy === 'RESTRICTED' || enterpriseId === null) return;
  await addToTimeline(at.db, { zoneId: at.zone.id, now: at.now, by }, [
    {
      enterpriseId,
      projectId: projectId ?? undefined,
      kind: 'information',
      words,
      detail,
      source: { kind: 'information', id },
    },
  ]);
}
