import { useEffect, useEffectEvent } from 'react';
import type { AnyContract } from '../kernel/contract.ts';
import { type InputOf, linkTo } from './ask.ts';

/**
 * Listens to an `events` contract while the component is shown; the browser reconnects by itself. `onGone`: the
 * server will not have us back (the session ended), and nothing more will come.
 */
export const useNews = <C extends AnyContract>(
  contract: C,
  input: InputOf<C>,
  onNews: (event: MessageEvent<string>) => void,
  onGone: () => void = () => {},
): void => {
  const url = linkTo(contract, input);
  const hear = useEffectEvent(onNews);
  const miss = useEffectEvent(onGone);
  useEffect(() => {
    const source = new EventSource(url);
    source.addEventListener('message', (event) => hear(event));
    source.addEventListener('error', () => source.readyState === EventSource.CLOSED && miss());
    return () => source.close();
  }, [url]);
};
