import { useEffect, useEffectEvent, useState } from 'react';
import { isStale, type Problem } from '../../../packages/kit/problem.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { type AgendaItem, saveMinutes } from '../contract.ts';

const PAUSE_MS = 900;

export interface Said {
  text: string;
  type: (text: string) => void;
  /** Saves what is not saved yet, now. */
  flush: () => void;
  state: 'saved' | 'saving' | 'unsaved';
  /** What somebody else saved meanwhile; null while nobody did. */
  theirs: { said: string; byName: string } | null;
  keepBoth: () => void;
  takeTheirs: () => void;
  problem: Problem | null;
}

const together = (theirs: string, mine: string): string =>
  [theirs, mine].filter((one) => one.trim() !== '').join('\n');

/**
 * MTG-5 The minutes of one matter, that save themselves when typing pauses. What another secretary saves meanwhile is
 * shown at once where nothing was typed here, and asked about where something was: no words are lost. `again` reads
 * the meeting anew.
 */
export const useSaid = (meetingId: string, item: AgendaItem, again: () => void): Said => {
  const [text, setText] = useState(item.said);
  const [base, setBase] = useState({ said: item.said, revision: item.revision });
  const save = useTell(saveMinutes);
  const refused = save.problem;
  const isTyped = text !== base.said;
  const isNewer = item.revision > base.revision;
  if (isNewer && (!isTyped || text === item.said)) {
    setBase({ said: item.said, revision: item.revision });
    setText(item.said);
  }
  const isContested = isNewer && isTyped && text !== item.said && !save.busy;
  const mayFlush = isTyped && !isContested && !save.busy;

  const flush = (typed: string): void => {
    if (!mayFlush) return;
    const asked = { params: { id: meetingId, itemId: item.id }, body: { said: typed.trim() } };
    const settle = ({ revision }: { revision: number }): void => setBase({ said: typed, revision });
    // what was refused is in `problem`; a text that is no longer the newest is seen when the meeting is read anew
    void save
      .tellAndWait(asked, { ifMatch: base.revision })
      .then(settle)
      .catch(() => undefined)
      .finally(again);
  };
  const late = useEffectEvent(flush);
  const waits = mayFlush && refused === null;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => late(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, waits]);

  const goOn = (next: string): void => {
    setBase({ said: item.said, revision: item.revision });
    setText(next);
    save.forget();
  };
  return {
    text,
    type: (next) => {
      setText(next);
      if (refused) save.forget();
    },
    flush: () => flush(text),
    state: save.busy ? 'saving' : isTyped ? 'unsaved' : 'saved',
    theirs: isContested ? { said: item.said, byName: item.saidByName } : null,
    keepBoth: () => goOn(together(item.said, text)),
    takeTheirs: () => goOn(item.said),
    problem: refused && !isStale(refused) ? refused : null,
  };
};
