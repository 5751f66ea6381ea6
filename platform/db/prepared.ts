import { createHash } from 'node:crypto';
import type {
  CompiledQuery,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  Transaction,
} from 'kysely';
import type { DB } from '../../db/types.gen.ts';

const asked = new WeakSet<object>();

const marks: KyselyPlugin = {
  transformQuery: ({ node, queryId }: PluginTransformQueryArgs) => {
    asked.add(queryId);
    return node;
  },
  transformResult: async ({ result }: PluginTransformResultArgs) => result,
};

/**
 * The same transaction, for statements asked all the time: each connection keeps them parsed and planned. Only for a
 * statement whose best plan is the same whatever its values are, that names its columns (one with `*` fails when a
 * migration adds another), and whose text does not vary: what is kept is never given up.
 */
export const prepared = (db: Transaction<DB>): Transaction<DB> => db.withPlugin(marks);

const names = new Map<string, string>();

/** The name a statement is kept under; nothing for one that is not to be kept. */
export function nameOf(query: CompiledQuery): string | undefined {
  if (!asked.has(query.queryId)) return undefined;
  const known = names.get(query.sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(query.sql).digest('base64url').slice(0, 22);
  names.set(query.sql, name);
  return name;
}
