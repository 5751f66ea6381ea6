import { ensure } from '../../../packages/kernel/refusal.ts';

/** PRJ-51 What has become part of another takes no more writes. */
export const ensureLiving = (project: { readonly mergedInto: string | null; readonly name: string }): void =>
  ensure(project.mergedInto === null, 'PRJ-51', { name: project.name });
