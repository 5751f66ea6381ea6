import { ensure, found, Refusal } from '../../packages/kernel/refusal.ts';
import { type Ask, type Route, route } from '../http/route.ts';
import { newId } from '../ids.ts';
import { deleteView, listViews, saveView, shareView } from './contract.ts';
import { mayKeepViews } from './permissions.ts';
import { countOwn, insertView, removeView, seenView, setShared, viewsOf } from './store.ts';

/** VIW-3 What a menu can still be searched by eye, own ones and shared ones. */
const MOST_OWN = 30;
const MOST_SHOWN = 100;

const keeper = ({ zone, who }: Ask) => ({ zoneId: zone.id, accountId: who.accountId });

/** VIW-2 */
async function ownView(ask: Ask, id: string) {
  const view = found(await seenView(ask.db, keeper(ask), id), 'view');
  ensure(view.mine, 'VIW-2');
  return view;
}

const listing = route(listViews, mayKeepViews, async (ask, { query }) => ({
  items: await viewsOf(ask.db, keeper(ask), { screen: query.screen, limit: MOST_SHOWN }),
}));

const saving = route(saveView, mayKeepViews, async (ask, { body }) => {
  const own = await countOwn(ask.db, keeper(ask), body.screen);
  ensure(own < MOST_OWN, 'VIW-3', { limit: MOST_OWN });

  const id = newId();
  const isNew = await insertView(ask.db, keeper(ask), { ...body, id, now: ask.now });
  if (!isNew) throw new Refusal('VIW-1', { name: body.name }, 'name');

  ask.tell({ kind: 'view.saved', subject: { kind: 'view', id }, after: body });
  return { id };
});

const sharing = route(shareView, mayKeepViews, async (ask, { params: { id }, body: { shared } }) => {
  const before = await ownView(ask, id);

  await setShared(ask.db, keeper(ask), { id, shared });

  ask.tell({
    kind: 'view.shared',
    subject: { kind: 'view', id },
    before: { shared: before.shared },
    after: { shared },
  });
  return { id };
});

const deleting = route(deleteView, mayKeepViews, async (ask, { params: { id } }) => {
  const before = await ownView(ask, id);

  await removeView(ask.db, keeper(ask), id);

  const { screen, name } = before;
  ask.tell({ kind: 'view.deleted', subject: { kind: 'view', id }, before: { screen, name } });
  return { id };
});

export const viewRoutes: readonly Route[] = [listing, saving, sharing, deleting];
