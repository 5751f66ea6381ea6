import { Refusal } from '../../../packages/kernel/refusal.ts';

/** PRJ-28 What a step shows for itself are files of its project, each once. */
export function ensureOwnFiles(fileIds: readonly string[], files: readonly { readonly id: string }[]): void {
  const own = new Set(files.map((file) => file.id));
  const once = new Set(fileIds).size === fileIds.length;
  if (!once || fileIds.some((id) => !own.has(id))) throw new Refusal('PRJ-28', {}, 'fileIds');
}
