import { type ReactNode, useEffect, useState } from 'react';
import { Loading } from '../../packages/kit/loading.tsx';
import { isOffline } from '../../packages/kit/problem.ts';
import { ProblemNote } from '../../packages/kit/problem-note.tsx';
import { SessionProvider } from '../../packages/kit/session.ts';
import { useAsk } from '../../packages/kit/use-ask.ts';
import { getSession } from '../../platform/auth/contract.ts';
import { keptSession } from './kept-session.ts';
import { Restricted } from './restricted.tsx';

const MINUTES_5 = 300_000;
/** Longer than this and the signal is as good as none: on the road the page opens from what is kept. */
const PATIENCE_MS = 1_500;

interface SignedInProps {
  children: ReactNode;
  /** Without a signal, whoever was last signed in here (the road); otherwise the server must say who it is. */
  keeps?: boolean;
}

/** Everything inside knows who is signed in. A 401 leads to the sign-in page (main.tsx). */
export const SignedIn = ({ children, keeps = false }: SignedInProps) => {
  const session = useAsk(getSession, {}, { every: MINUTES_5 });
  const { reply } = session;
  useEffect(() => {
    if (keeps && reply) keptSession.keep({ session: reply, came: Date.now() });
  }, [keeps, reply]);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const unheard = session.problem ? isOffline(session.problem) : slow || !navigator.onLine;
  const kept = keeps && unheard ? keptSession.now()?.session : undefined;
  const known = reply ?? kept;
  if (known)
    return (
      <SessionProvider value={known}>
        {known.restricted ? <Restricted what={known.restricted} /> : children}
      </SessionProvider>
    );
  if (session.problem && session.problem.status !== 401)
    return <ProblemNote problem={session.problem} onAgain={session.again} />;
  return <Loading />;
};
