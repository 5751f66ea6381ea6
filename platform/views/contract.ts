import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zLine } from '../../packages/kernel/schemas.ts';

/** A list by name, as its screen calls itself: `enterprises`, `campaign.visits`. */
export const zScreenName = z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,39}$/);

export const zSavedView = z.object({
  id: zId,
  name: z.string(),
  /** The part of the address after `?`: filters and sort. */
  query: z.string(),
  shared: z.boolean(),
  /** Saved by the asker, who alone may delete it (VIW-2). */
  mine: z.boolean(),
});
export type SavedView = z.infer<typeof zSavedView>;

export const listViews = contract({
  name: 'listSavedViews',
  method: 'GET',
  path: '/views',
  summary: 'Saved views of a screen: one’s own, then those that others of the zone share',
  query: z.strictObject({ screen: zScreenName }),
  reply: z.object({ items: z.array(zSavedView) }),
});

export const saveView = contract({
  name: 'saveView',
  method: 'POST',
  path: '/views',
  summary: 'Save the filters of a screen under a name of one’s own (VIW-1)',
  body: z.strictObject({
    screen: zScreenName,
    name: zLine(40),
    query: z
      .string()
      .max(2000)
      .regex(/^[^\s#?]*$/),
    shared: z.boolean().default(false),
  }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const shareView = contract({
  name: 'shareView',
  method: 'PATCH',
  path: '/views/:id',
  summary: 'Share a view of one’s own with the zone, or keep it to oneself',
  params: z.strictObject({ id: zId }),
  body: z.strictObject({ shared: z.boolean() }),
  reply: z.object({ id: zId }),
});

export const deleteView = contract({
  name: 'deleteView',
  method: 'DELETE',
  path: '/views/:id',
  summary: 'Delete a view of one’s own (VIW-2)',
  params: z.strictObject({ id: zId }),
  reply: z.object({ id: zId }),
});
