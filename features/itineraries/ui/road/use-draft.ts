import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../../../packages/kit/session.ts';
import type { WriteUp } from '../../contract.ts';
import { device } from '../outbox/device.ts';

const PAUSE_MS = 250;

interface Drafted {
  form: WriteUp | undefined;
  change: (some: Partial<WriteUp>) => void;
  /** It was posted: the letter keeps it from now on. */
  forget: () => void;
}

/** A form that is kept on the phone as it is typed; undefined until the phone has been read. */
export const useDraft = (visitId: string, start: () => WriteUp): Drafted => {
  const account = useSession().account.id;
  const key = `${account}/${visitId}`;
  const [form, setForm] = useState<WriteUp | undefined>(undefined);
  const first = useRef(start);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unsaved = useRef<(() => void) | null>(null);
  useEffect(() => {
    let left = false;
    void device.drafts.get(key).then((draft) => left || setForm(draft?.form ?? first.current()));
    const flush = (): void => unsaved.current?.();
    addEventListener('pagehide', flush);
    return () => {
      left = true;
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [key]);
  const change = (some: Partial<WriteUp>): void => {
    if (!form) return;
    const next = { ...form, ...some };
    setForm(next);
    unsaved.current = () => {
      unsaved.current = null;
      clearTimeout(timer.current);
      void device.drafts.put({ key, account, visitId, form: next, typed: Date.now() });
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => unsaved.current?.(), PAUSE_MS);
  };
  const forget = (): void => {
    unsaved.current = null;
    clearTimeout(timer.current);
    void device.drafts.delete(key);
  };
  return { form, change, forget };
};
