import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { buildAgenda, type Meeting } from '../contract.ts';
import { AddMatter } from './add-matter.tsx';
import { Matter } from './matter.tsx';
import { MEETING_TOUCHES } from './meeting-tones.ts';
import './meetings.css';
import { words } from './meeting-words.ts';

/** What the meeting talks about, and beside each matter what was said and decided. */
export const Agenda = ({ of, onAgain }: { of: Meeting; onAgain: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const build = useTell(buildAgenda, {
    touches: MEETING_TOUCHES,
    onDone: ({ added, joined }) => toast(t('built', { added, joined })),
  });
  // issued minutes are read; whoever corrects them says so first
  const isWritten =
    of.can.keep && (of.state === 'held' || (of.state === 'issued' && (correcting || of.isChanged)));
  const builds = of.can.keep && of.state === 'planned';
  const isEmpty = of.agenda.length === 0;
  const buildButton = (
    <Button
      small={!isEmpty}
      kind={isEmpty ? 'main' : 'plain'}
      icon="refresh"
      busy={build.busy}
      onPress={() => build.tell({ params: { id: of.id } })}
    >
      {t(isEmpty ? 'build' : 'rebuild')}
    </Button>
  );
  return (
    <Card
      title={t('agenda')}
      flush
      actions={
        <>
          {of.builtAt && !isEmpty && (
            <span className="k-muted mtg-built">
              {t('builtAt', { when: sayInstant(of.builtAt).slice(5) })}
            </span>
          )}
          {builds && !isEmpty && buildButton}
          {of.can.keep && of.state === 'issued' && !isWritten && (
            <Button small icon="edit" onPress={() => setCorrecting(true)}>
              {t('correct')}
            </Button>
          )}
          {of.can.add && (of.state === 'planned' || isWritten) && (
            <Button small icon="plus" onPress={() => setAdding(true)}>
              {t('addItem')}
            </Button>
          )}
        </>
      }
    >
      {build.problem && <ProblemNote problem={build.problem} />}
      {isEmpty ? (
        <Empty icon="meeting" title={t('agendaNone')} hint={t(builds ? 'agendaNoneHint' : 'agendaNoneRead')}>
          {builds && buildButton}
        </Empty>
      ) : (
        <ol className="mtg-agenda" aria-label={t('agenda')}>
          {of.agenda.map((item, i) => (
            <Matter
              key={item.id}
              of={of}
              item={item}
              number={i + 1}
              isWritten={isWritten}
              onAgain={onAgain}
            />
          ))}
        </ol>
      )}
      {of.leftOut > 0 && <p className="mtg-left-out">{t('leftOut', { count: of.leftOut })}</p>}
      {adding && <AddMatter meetingId={of.id} onClose={() => setAdding(false)} />}
    </Card>
  );
};
