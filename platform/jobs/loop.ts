/** A turn taken again and again, with a pause between turns that a wake-up cuts short. */
export interface Loop {
  start(): void;
  wake(): void;
  /** Resolves when the turn under way has ended. */
  stop(): Promise<void>;
}

export function openLoop(turn: () => Promise<void>, pauseMs: number): Loop {
  let going: Promise<void> | null = null;
  let stopped = false;
  let awake = false;
  let cut: (() => void) | null = null;

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, awake || stopped ? 0 : pauseMs);
      cut = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const wake = (): void => {
    awake = true;
    cut?.();
  };
  const go = async (): Promise<void> => {
    while (!stopped) {
      awake = false;
      await turn();
      await pause();
    }
  };

  return {
    start: () => {
      going ??= go();
    },
    wake,
    stop: async () => {
      stopped = true;
      wake();
      await going;
    },
  };
}
