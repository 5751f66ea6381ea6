import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useConfirm } from '../../packages/kit/confirm.tsx';
import { isOffline, Problem } from '../../packages/kit/problem.ts';
import { useToast } from '../../packages/kit/toast.tsx';
import { useTell } from '../../packages/kit/use-tell.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { signOut } from '../../platform/auth/contract.ts';
import { keptSession } from './kept-session.ts';
import { words } from './words.ts';

/** Signs out and leaves nothing on this device; asks first when something written on the road is not sent yet. */
export const useLeave = (): (() => Promise<void>) => {
  const t = useWords(words);
  const go = useNavigate();
  const cache = useQueryClient();
  const confirm = useConfirm();
  const toast = useToast();
  const leave = useTell(signOut);
  return async () => {
    const { leaveRoad, unsentHere } = await import('../../features/itineraries/ui/outbox/leave.ts');
    const unsent = await unsentHere();
    const question = {
      title: t('leaveUnsent', { count: unsent }),
      body: t('leaveUnsentBody'),
      action: t('leaveAnyway'),
      danger: true,
    };
    if (unsent > 0 && !(await confirm(question))) return;
    try {
      await leave.tellAndWait({});
    } catch (fault) {
      if (fault instanceof Problem && isOffline(fault)) return toast(t('leaveOffline'), { tone: 'red' });
      if (!(fault instanceof Problem) || fault.status !== 401) throw fault;
    }
    keptSession.keep(null);
    await leaveRoad();
    cache.clear();
    void go('/sign-in');
  };
};
