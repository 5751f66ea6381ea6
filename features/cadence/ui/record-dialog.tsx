import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import type { Minutes } from '../../../packages/kernel/minutes.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { DayInput } from '../../../packages/kit/day-input.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { instantAt } from '../../../packages/kit/say-day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { CONTACT_KINDS, recordContact, type SubjectKind } from '../contract.ts';
import './cadence.css';
import { TOUCHES } from './tones.ts';
import { words } from './words.ts';

export interface Subject {
  kind: SubjectKind;
  id: string;
  name: string;
}

const SAID = CONTACT_KINDS.filter((kind) => kind !== 'noChange');

/** A few words about a contact; just now, unless it is said to have been earlier. */
export const RecordDialog = ({ of, onClose }: { of: Subject; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const [kind, setKind] = useState<(typeof SAID)[number]>('call');
  const [note, setNote] = useState('');
  const [earlier, setEarlier] = useState(false);
  const [on, setOn] = useState<Day | null>(today);
  const [time, setTime] = useState<Minutes | null>(null);
  const save = useTell(recordContact, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('recorded'));
      onClose();
    },
  });
  const happenedAt = earlier && on && time !== null ? instantAt(on, time) : null;
  const ready = note.trim() !== '' && (!earlier || happenedAt !== null);
  const params = { kind: of.kind, id: of.id };
  return (
    <Dialog open title={t('recordTitle', { name: of.name })} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['note', 'happenedAt']}
        onSubmit={() => ready && save.tell({ params, body: { kind, note: note.trim(), happenedAt } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!ready}>
              {t('save')}
            </Button>
          </>
        }
      >
        <div className="cad-choice">
          <span className="k-label">{t('kind')}</span>
          <FilterBar
            label={t('kind')}
            value={kind}
            onChange={(value) => setKind(SAID.find((one) => one === value) ?? kind)}
            chips={SAID.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
          />
        </div>
        <TextArea
          required
          label={t('note')}
          name="note"
          hint={t('noteHint')}
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
        <div className="cad-choice">
          <span className="k-label">{t('when')}</span>
          <FilterBar
            label={t('when')}
            value={earlier ? 'earlier' : 'now'}
            onChange={(value) => setEarlier(value === '' ? earlier : value === 'earlier')}
            chips={[
              { value: 'now', label: t('whenNow') },
              { value: 'earlier', label: t('whenEarlier') },
            ]}
          />
        </div>
        {earlier && (
          <FormGrid>
            <DayInput
              required
              label={t('day')}
              to={today}
              value={on}
              onChange={setOn}
              hint={t('laterHint')}
            />
            <TimeField required label={t('time')} name="happenedAt" value={time} onChange={setTime} />
          </FormGrid>
        )}
      </Form>
    </Dialog>
  );
};
