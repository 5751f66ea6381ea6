import { liveQuery } from 'dexie';
import { useEffect, useEffectEvent, useState } from 'react';

/** What the phone keeps, read anew whenever any tab changes it; undefined until first read. `of` says whose it is. */
export const useLive = <T>(of: string, read: () => Promise<T>): T | undefined => {
  const [now, setNow] = useState<{ of: string; value: T } | undefined>(undefined);
  const ask = useEffectEvent(read);
  useEffect(() => {
    const seen = liveQuery(() => ask()).subscribe({ next: (value) => setNow({ of, value }) });
    return () => seen.unsubscribe();
  }, [of]);
  return now?.of === of ? now.value : undefined;
};
