import { useEffect, useState } from 'react';

const HALF_MINUTE_MS = 30_000;

/** The phone's clock, in milliseconds, moving on while the page is open. */
export const useMinute = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
