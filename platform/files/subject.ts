import { found, Refusal } from '../../packages/kernel/refusal.ts';
import type { Ask } from '../http/route.ts';

/** FIL-9 How a feature speaks for its things: which of them this person may see, and which they may add to. */
export interface FileSubject {
  /** `project`: what `aboutKind` says. */
  readonly kind: string;
  maySee(ask: Ask, id: string): Promise<boolean>;
  mayAdd(ask: Ask, id: string): Promise<boolean>;
}

export type Subjects = ReadonlyMap<string, FileSubject>;

/** Refuses as not found (HTTP-2) what the asker may not see. */
export async function seen(
  subjects: Subjects,
  ask: Ask,
  about: { kind: string; id: string },
): Promise<FileSubject> {
  const subject = found(subjects.get(about.kind), about.kind);
  if (!(await subject.maySee(ask, about.id))) throw new Refusal('HTTP-2', { kind: about.kind });
  return subject;
}
