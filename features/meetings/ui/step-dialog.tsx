import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type OrderBrief, type StepForm, type StepKind, takeOrderStep } from '../contract.ts';
import { words } from './order-words.ts';
import { usePeople } from './people-choices.ts';
import { TOUCHES } from './tones.ts';

interface StepDialogProps {
  of: OrderBrief;
  kind: StepKind;
  onClose: () => void;
  /** Somebody else was there first: look again. */
  onStale: () => void;
}

const SILENT: readonly StepKind[] = ['accepted', 'confirmed'];

interface Said {
  words: string;
  dueOn: Day | null;
  ownerId: string | null;
}

/** The step once all that it needs is said; null before. */
function formOf(kind: StepKind, said: Said): StepForm | null {
  const text = said.words.trim();
  if (kind === 'extended') return said.dueOn && text ? { kind, words: text, dueOn: said.dueOn } : null;
  if (kind === 'givenAgain')
    return said.dueOn && said.ownerId && text
      ? { kind, words: text, dueOn: said.dueOn, ownerId: said.ownerId }
      : null;
  return text !== '' || SILENT.includes(kind) || kind === 'done' ? { kind, words: text } : null;
}

/** A step of an order that is taken with a few words, a day or another owner. */
export const StepDialog = ({ of, kind, onClose, onStale }: StepDialogProps) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const people = usePeople();
  const [said, setSaid] = useState<Said>({
    words: '',
    dueOn: kind === 'givenAgain' && of.dueOn > today ? of.dueOn : null,
    ownerId: null,
  });
  const save = useTell(takeOrderStep, { touches: TOUCHES });
  const form = formOf(kind, said);
  const submit = async (): Promise<void> => {
    if (!form) return;
    const asked = { params: { id: of.id }, body: form };
    // what was refused stands in the form; a step that somebody else took meanwhile is seen behind it
    const done = await save.tellAndWait(asked, { ifMatch: of.revision }).catch((fault) => {
      if (isStale(fault)) onStale();
      return null;
    });
    if (!done) return;
    toast(t('didSaved'));
    onClose();
  };
  const hasDay = kind === 'extended' || kind === 'givenAgain';
  return (
    <Dialog open title={`${t(`do_${kind}`)}：${of.what}`} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['words', 'dueOn', 'ownerId']}
        onSubmit={() => void submit()}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button
              kind={kind === 'withdrawn' || kind === 'declined' ? 'danger' : 'main'}
              submit
              busy={save.busy}
              disabled={!form}
            >
              {t(`do_${kind}`)}
            </Button>
          </>
        }
      >
        {kind === 'givenAgain' && (
          <SelectField
            required
            label={t('owner')}
            name="ownerId"
            busy={people.busy}
            value={said.ownerId}
            choices={people.choices.filter((one) => one.value !== of.asker.id)}
            onChange={(ownerId) => setSaid((before) => ({ ...before, ownerId }))}
          />
        )}
        {hasDay && (
          <DayField
            required
            label={t('newDue')}
            name="dueOn"
            from={today}
            value={said.dueOn}
            onChange={(dueOn) => setSaid((before) => ({ ...before, dueOn }))}
          />
        )}
        <TextArea
          required={!SILENT.includes(kind) && kind !== 'done'}
          label={t(`words_${kind}`)}
          name="words"
          maxLength={2000}
          {...(kind === 'done' && { hint: t('doneHint', { evidence: of.evidenceWanted }) })}
          value={said.words}
          onChange={(text) => setSaid((before) => ({ ...before, words: text }))}
        />
      </Form>
    </Dialog>
  );
};
