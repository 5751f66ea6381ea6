import { Button } from '../../../../packages/kit/button.tsx';
import { useConfirm } from '../../../../packages/kit/confirm.tsx';
import { Empty } from '../../../../packages/kit/empty.tsx';
import { Loading } from '../../../../packages/kit/loading.tsx';
import { Page as Frame } from '../../../../packages/kit/page.tsx';
import { useToday } from '../../../../packages/kit/session.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { isUnsent, type Letter, revisionOf } from '../outbox/letter.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { exportLetters } from './export-letters.ts';
import { LetterCard } from './letter-card.tsx';
import './road.css';
import { useMinute } from './use-minute.ts';
import { useRoad } from './use-road.ts';
import { words } from './words.ts';

/** What waits to be sent, what was refused and why, and what arrived today. */
export const Page = () => {
  const t = useWords(words);
  const today = useToday();
  const confirm = useConfirm();
  const now = useMinute();
  const { kept } = useRoad();
  const { letters, again, drop, sendNow } = useOutbox();
  const unsent = (letters ?? []).filter(isUnsent);
  const stops = kept?.road.squads.flatMap((squad) => squad.stops) ?? [];

  const resend = (letter: Letter): void => {
    const { visitId } = letter.write;
    const known = stops.find((one) => one.visitId === visitId)?.record?.revision ?? null;
    void again(letter, revisionOf(visitId, known, letters ?? []));
  };
  const discard = async (letter: Letter): Promise<void> => {
    const question = { title: t('discardAsk'), body: t('discardBody'), action: t('discard'), danger: true };
    if (await confirm(question)) await drop(letter);
  };

  return (
    <Frame
      title={t('outbox')}
      note={unsent.length > 0 && t('outboxHint', { count: unsent.length })}
      actions={
        unsent.length > 0 && (
          <>
            <Button icon="download" onPress={() => exportLetters(unsent, `sortie-${today}.txt`)}>
              {t('exportAll')}
            </Button>
            <Button kind="main" icon="refresh" onPress={sendNow}>
              {t('sendNow')}
            </Button>
          </>
        )
      }
    >
      {!letters && <Loading lines={5} />}
      {letters?.length === 0 && <Empty icon="check" title={t('outboxEmpty')} hint={t('outboxEmptyHint')} />}
      {letters && letters.length > 0 && (
        <ul className="r-letters">
          {letters.toReversed().map((one) => (
            <LetterCard
              key={one.id}
              letter={one}
              now={now}
              onAgain={() => resend(one)}
              onDrop={() => void discard(one)}
            />
          ))}
        </ul>
      )}
    </Frame>
  );
};
