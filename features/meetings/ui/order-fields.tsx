import { useState } from 'react';
import type { Day } from '../../../packages/kernel/day.ts';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { SelectField, SelectManyField } from '../../../packages/kit/select-field.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listUnits } from '../../organisation/contract.ts';
import { listProjects } from '../../projects/contract.ts';
import { words } from './order-words.ts';
import { usePeople } from './people-choices.ts';

/** An order not yet given: what must be chosen is empty. */
export interface OrderDraft {
  what: string;
  evidenceWanted: string;
  ownerId: string | null;
  dueOn: Day | null;
  leadUnitId: string | null;
  supportUnitIds: string[];
  supportPersonIds: string[];
  projectId: string | null;
}
export const NO_ORDER: OrderDraft = {
  what: '',
  evidenceWanted: '',
  ownerId: null,
  dueOn: null,
  leadUnitId: null,
  supportUnitIds: [],
  supportPersonIds: [],
  projectId: null,
};
export const ORDER_FIELDS = ['what', 'evidenceWanted', 'ownerId', 'dueOn', 'leadUnitId', 'projectId'];

/** What can be sent once everything that must be said is said; null before. */
export const filledOrder = ({ ownerId, dueOn, ...rest }: OrderDraft) =>
  ownerId && dueOn && rest.what.trim() && rest.evidenceWanted.trim() ? { ...rest, ownerId, dueOn } : null;

interface ProjectChoiceProps {
  value: string | null;
  onChange: (projectId: string | null) => void;
}

/** A project of the zone, found by any characters of its name. */
export const ProjectChoice = ({ value, onChange }: ProjectChoiceProps) => {
  const t = useWords(words);
  const [q, setQ] = useState('');
  const asked = useAsk(listProjects, { query: { q: q || undefined, limit: 30 } });
  return (
    <SelectField
      label={t('project')}
      name="projectId"
      value={value}
      busy={asked.busy}
      onSearch={setQ}
      choices={(asked.reply?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
      onChange={onChange}
    />
  );
};

interface OrderFieldsProps {
  form: OrderDraft;
  /** Whoever asks cannot be the owner. */
  askerId: string | null;
  /** The project is given already. */
  aboutKnown: boolean;
  onChange: (change: Partial<OrderDraft>) => void;
}

export const OrderFields = ({ form, askerId, aboutKnown, onChange }: OrderFieldsProps) => {
  const t = useWords(words);
  const today = useToday();
  const people = usePeople();
  const units = (useAsk(listUnits, {}).reply?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  return (
    <>
      <TextField
        required
        autoFocus
        label={t('what')}
        name="what"
        hint={t('whatHint')}
        value={form.what}
        onChange={(what) => onChange({ what })}
      />
      <TextField
        required
        label={t('evidenceWanted')}
        name="evidenceWanted"
        hint={t('evidenceHint')}
        value={form.evidenceWanted}
        onChange={(evidenceWanted) => onChange({ evidenceWanted })}
      />
      <FormGrid>
        <SelectField
          required
          label={t('owner')}
          name="ownerId"
          busy={people.busy}
          value={form.ownerId}
          choices={people.choices.filter((one) => one.value !== askerId)}
          onChange={(ownerId) => onChange({ ownerId })}
        />
        <DayField
          required
          label={t('due')}
          name="dueOn"
          from={today}
          value={form.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
        <SelectField
          label={t('leadUnit')}
          name="leadUnitId"
          value={form.leadUnitId}
          choices={units}
          onChange={(leadUnitId) => onChange({ leadUnitId })}
        />
        <SelectManyField
          label={t('supportUnits')}
          value={form.supportUnitIds}
          choices={units}
          onChange={(supportUnitIds) => onChange({ supportUnitIds })}
        />
        <SelectManyField
          label={t('supportPeople')}
          value={form.supportPersonIds}
          choices={people.choices}
          onChange={(supportPersonIds) => onChange({ supportPersonIds })}
        />
        {!aboutKnown && (
          <ProjectChoice value={form.projectId} onChange={(projectId) => onChange({ projectId })} />
        )}
      </FormGrid>
    </>
  );
};
