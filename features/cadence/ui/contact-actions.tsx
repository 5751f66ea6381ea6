import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Owed, recordContact } from '../contract.ts';
import { RecordDialog, type Subject } from './record-dialog.tsx';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

interface ContactActionsProps {
  of: Subject;
  /** Null under no policy. */
  owed: Pick<Owed, 'noChangeLeft' | 'saidToday'> | null;
}

/** "No change" by one tap, where it still counts; a few words otherwise. */
export const ContactActions = ({ of, owed }: ContactActionsProps) => {
  const t = useWords(words);
  const toast = useToast();
  const [writing, setWriting] = useState(false);
  const params = { kind: of.kind, id: of.id };
  const same = useTell(recordContact, {
    touches: TOUCHES,
    onDone: ({ owed: next }) => toast(t('recordedNoChange', { count: next?.noChangeLeft ?? 0 })),
  });
  const counts = owed !== null && owed.noChangeLeft > 0 && !owed.saidToday;
  return (
    <>
      <span className="cad-actions">
        {owed && !counts && <span className="cad-why">{t(owed.saidToday ? 'saidToday' : 'noneLeft')}</span>}
        {owed && counts && (
          <Button
            small
            busy={same.busy}
            title={t('noChangeLeft', { count: owed.noChangeLeft })}
            onPress={() => same.tell({ params, body: { kind: 'noChange' } })}
          >
            {t('noChange')}
          </Button>
        )}
        <Button small onPress={() => setWriting(true)}>
          {t('record')}
        </Button>
      </span>
      {same.problem && (
        <span className="cad-problem">
          <ProblemNote problem={same.problem} onAgain={same.forget} />
        </span>
      )}
      {writing && <RecordDialog of={of} onClose={() => setWriting(false)} />}
    </>
  );
};
