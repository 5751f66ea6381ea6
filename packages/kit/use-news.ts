import { useEffect, useEffectEvent } from 'react';
import type { AnyContract } from '../kernel/contract.ts';
import { type InputOf, linkTo } from './ask.ts';

/** Listens to an `events` contract while the component is shown; the browser reconnects by itself. */
export const useNews = <C extends AnyContract>(
  contract: C,
  input: InputOf<C>,
  onNews: (event: MessageEvent<string>) => void,
): void => {
  const url = linkTo(contract, input);
  const hear = useEffectEvent(onNews);
  useEffect(() => {
    const source = new EventSource(url);
    source.onmessage = (event) => hear(event);
    return () => source.close();
  }, [url]);
};
