import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { addMember, endMember, type Member, TEAM_ROLES } from '../team-contract.ts';
import { PersonField } from './person-field.tsx';
import { teamWords as words } from './team-words.ts';

const TOUCHES = ['getProjectTeam'] as const;

/** Puts a person on the team. */
export const AddMember = ({ projectId, onClose }: { projectId: string; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const [personId, setPersonId] = useState<string | null>(null);
  const [role, setRole] = useState<Member['role']>('member');
  const [from, setFrom] = useState<Day | null>(today);
  const save = useTell(addMember, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('added'));
      onClose();
    },
  });
  const body = personId && from ? { personId, role, from } : null;
  return (
    <Dialog open title={t('add')} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['personId', 'role', 'from']}
        onSubmit={() => body && save.tell({ params: { id: projectId }, body })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!body}>
              {t('add')}
            </Button>
          </>
        }
      >
        <PersonField label={t('person')} name="personId" value={personId} onChange={setPersonId} />
        <FormGrid>
          <ChoiceField
            label={t('role')}
            name="role"
            value={role}
            choices={TEAM_ROLES.map((one) => ({ value: one, label: t(`role_${one}`) }))}
            onChange={(chosen) => chosen && setRole(chosen)}
          />
          <DayField required label={t('from')} name="from" value={from} onChange={setFrom} />
        </FormGrid>
      </Form>
    </Dialog>
  );
};

/** A person leaves the team after a day. */
export const EndMember = ({ member, onClose }: { member: Member; onClose: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const today = useToday();
  const [to, setTo] = useState<Day | null>(today < member.from ? member.from : today);
  const save = useTell(endMember, {
    touches: TOUCHES,
    onDone: () => {
      toast(t('ended'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('endTitle', { name: member.name })} onClose={onClose}>
      <Form
        problem={save.problem}
        fields={['to']}
        onSubmit={() => to && save.tell({ params: { id: member.id }, body: { to } })}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={save.busy} disabled={!to}>
              {t('end')}
            </Button>
          </>
        }
      >
        <DayField required label={t('to')} name="to" from={member.from} value={to} onChange={setTo} />
      </Form>
    </Dialog>
  );
};
