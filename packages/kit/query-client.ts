import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isOffline, Problem } from './problem.ts';

const wait = 30_000;

/** Only what never reached the server, or a server briefly away, is worth asking again. */
const isWorthAgain = (times: number, fault: Error): boolean =>
  times < 2 && fault instanceof Problem && (isOffline(fault) || fault.status === 502 || fault.status === 503);

/** The cache of what the server said; `onSignedOut` is told when it no longer knows who is asking. */
export const queryClient = (onSignedOut: () => void): QueryClient => {
  const onError = (fault: Error): void => {
    if (fault instanceof Problem && fault.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: wait, retry: isWorthAgain, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
};
