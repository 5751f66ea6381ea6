import type { ReactNode } from 'react';
import { Loading } from '../../packages/kit/loading.tsx';
import { ProblemNote } from '../../packages/kit/problem-note.tsx';
import { SessionProvider } from '../../packages/kit/session.ts';
import { useAsk } from '../../packages/kit/use-ask.ts';
import { getSession } from '../../platform/auth/contract.ts';
import { Restricted } from './restricted.tsx';

const MINUTES_5 = 300_000;

/** Everything inside knows who is signed in. A 401 leads to the sign-in page (main.tsx). */
export const SignedIn = ({ children }: { children: ReactNode }) => {
  const session = useAsk(getSession, {}, { every: MINUTES_5 });
  if (session.reply)
    return (
      <SessionProvider value={session.reply}>
        {session.reply.restricted ? <Restricted what={session.reply.restricted} /> : children}
      </SessionProvider>
    );
  if (session.problem && session.problem.status !== 401)
    return <ProblemNote problem={session.problem} onAgain={session.again} />;
  return <Loading />;
};
