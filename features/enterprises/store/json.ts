import { sql } from 'kysely';
import type { Json } from '../../../db/types.gen.ts';

/** A value for a jsonb column with a default, which the generated types take as an expression only. */
export const asJson = (value: unknown) => sql<Json>`${JSON.stringify(value)}::jsonb`;
