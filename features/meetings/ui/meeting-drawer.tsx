import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import type { Problem } from '../../../packages/kit/problem.ts';
import { SelectField, SelectManyField } from '../../../packages/kit/select-field.tsx';
import { named, useToday } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import type { MeetingForm } from '../contract.ts';
import { words } from './meeting-words.ts';
import { usePeople } from './people-choices.ts';

/** A meeting not yet called: what must be chosen is empty. */
export interface MeetingDraft {
  title: string;
  heldOn: Day | null;
  startsAt: number | null;
  place: string;
  chairId: string | null;
  secretaryId: string | null;
  lineId: string | null;
  memberIds: string[];
}

const filled = ({ heldOn, startsAt, chairId, secretaryId, ...rest }: MeetingDraft): MeetingForm | null =>
  heldOn && startsAt !== null && chairId && secretaryId && rest.title.trim()
    ? { ...rest, heldOn, startsAt, chairId, secretaryId }
    : null;

interface MeetingFormProps {
  title: string;
  send: string;
  started: MeetingDraft;
  busy: boolean;
  problem: Problem | null;
  onSend: (form: MeetingForm) => void;
  onClose: () => void;
}

/** When, where, with whom. */
export const MeetingDrawer = ({ started, busy, problem, onSend, onClose, ...say }: MeetingFormProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const people = usePeople();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const [draft, setDraft] = useState(started);
  const change = (some: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...some }));
  const form = filled(draft);
  return (
    <Drawer open wide title={say.title} onClose={onClose}>
      <Form
        problem={problem}
        fields={['title', 'heldOn', 'startsAt', 'place', 'chairId', 'secretaryId', 'memberIds']}
        onSubmit={() => form && onSend(form)}
        footer={
          <>
            <Button onPress={onClose}>{t('cancelAction')}</Button>
            <Button kind="main" submit busy={busy} disabled={!form}>
              {say.send}
            </Button>
          </>
        }
      >
        <TextField
          required
          autoFocus
          label={t('title')}
          name="title"
          value={draft.title}
          onChange={(title) => change({ title })}
        />
        <FormGrid>
          <DayField
            required
            label={t('day')}
            name="heldOn"
            from={today}
            value={draft.heldOn}
            onChange={(heldOn) => change({ heldOn })}
          />
          <TimeField
            required
            label={t('time')}
            name="startsAt"
            value={draft.startsAt}
            onChange={(startsAt) => change({ startsAt })}
          />
          <TextField
            label={t('place')}
            name="place"
            value={draft.place}
            onChange={(place) => change({ place })}
          />
          <ChoiceField
            label={t('line')}
            name="lineId"
            value={draft.lineId ?? ''}
            empty={t('allLines')}
            choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
            onChange={(lineId) => change({ lineId: lineId || null })}
          />
          <SelectField
            required
            label={t('chair')}
            name="chairId"
            busy={people.busy}
            value={draft.chairId}
            choices={people.choices}
            onChange={(chairId) => change({ chairId })}
          />
          <SelectField
            required
            label={t('secretary')}
            name="secretaryId"
            busy={people.busy}
            value={draft.secretaryId}
            choices={people.choices}
            onChange={(secretaryId) => change({ secretaryId })}
          />
        </FormGrid>
        <SelectManyField
          label={t('members')}
          name="memberIds"
          value={draft.memberIds}
          choices={people.choices}
          onChange={(memberIds) => change({ memberIds })}
        />
      </Form>
    </Drawer>
  );
};
