import { useState } from 'react';
import type { AnyContract } from '../../../packages/kernel/contract.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { NoteDialog } from '../../../packages/kit/note-dialog.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import {
  closeInformation,
  gradeInformation,
  type Information,
  returnInformation,
  takeInformation,
} from '../contract.ts';
import { GradeDialog } from './grade-dialog.tsx';
import { PassDialog } from './pass-dialog.tsx';
import { SecrecyDialog } from './secrecy-dialog.tsx';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

/** Tells one step of an item; says so and closes what was open. */
const useStep = <C extends AnyContract>(contract: C, said: string, onDone: () => void) => {
  const toast = useToast();
  return useTell(contract, {
    touches: TOUCHES,
    onDone: () => {
      toast(said);
      onDone();
    },
  });
};

type Open = 'grade' | 'pass' | 'close' | 'giveBack' | 'secrecy' | null;

/** A step said in a few words: what came of it, or why it goes back. */
const SayAndEnd = ({
  of,
  how,
  onClose,
}: {
  of: Information;
  how: 'close' | 'giveBack';
  onClose: () => void;
}) => {
  const t = useWords(words);
  const close = useStep(closeInformation, t('closed'), onClose);
  const giveBack = useStep(returnInformation, t('returned'), onClose);
  const params = { id: of.id };
  const manner = { ifMatch: of.revision };
  return how === 'close' ? (
    <NoteDialog
      required
      title={t('closeTitle')}
      about={of.title}
      label={t('outcome')}
      name="outcome"
      send={t('close')}
      busy={close.busy}
      problem={close.problem}
      onClose={onClose}
      onSend={(outcome) => close.tell({ params, body: { outcome } }, manner)}
    />
  ) : (
    <NoteDialog
      required
      danger
      title={t('returnTitle')}
      about={of.title}
      label={t('returnReason')}
      name="reason"
      send={t('giveBack')}
      busy={giveBack.busy}
      problem={giveBack.problem}
      onClose={onClose}
      onSend={(reason) => giveBack.tell({ params, body: { reason } }, manner)}
    />
  );
};

/** What may be done to it by whoever looks at it; what comes next stands last. */
export const ItemActions = ({ of }: { of: Information }) => {
  const t = useWords(words);
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const confirm = useStep(gradeInformation, t('graded'), close);
  const take = useStep(takeInformation, t('taken'), close);
  const params = { id: of.id };
  const manner = { ifMatch: of.revision };
  const isIncoming = of.status === 'incoming';
  const grade = of.proposedGrade;
  const problem = confirm.problem ?? take.problem;
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {of.can.giveBack && (
        <Button icon="left" onPress={() => setOpen('giveBack')}>
          {t('giveBack')}
        </Button>
      )}
      {of.can.secrecy && (
        <Button icon="lock" onPress={() => setOpen('secrecy')}>
          {t('readersAction')}
        </Button>
      )}
      {of.can.grade && (
        <Button icon="edit" onPress={() => setOpen('grade')}>
          {t('changeGrade')}
        </Button>
      )}
      {of.can.pass && (
        <Button icon="arrowRight" onPress={() => setOpen('pass')}>
          {t('pass')}
        </Button>
      )}
      {of.can.grade && isIncoming && (
        <Button
          kind="main"
          icon="check"
          busy={confirm.busy}
          onPress={() => confirm.tell({ params, body: { grade } }, manner)}
        >
          {t('confirm', { grade })}
        </Button>
      )}
      {of.can.take && (
        <Button kind="main" icon="check" busy={take.busy} onPress={() => take.tell({ params }, manner)}>
          {t('take')}
        </Button>
      )}
      {of.can.close && (
        <Button kind="main" icon="check" onPress={() => setOpen('close')}>
          {t('close')}
        </Button>
      )}
      {open === 'grade' && <GradeDialog of={of} onClose={close} />}
      {open === 'pass' && <PassDialog of={of} onClose={close} />}
      {open === 'secrecy' && <SecrecyDialog of={of} onClose={close} />}
      {(open === 'close' || open === 'giveBack') && <SayAndEnd of={of} how={open} onClose={close} />}
    </>
  );
};
