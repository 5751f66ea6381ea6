import { DayField } from '../../../../packages/kit/day-field.tsx';
import { IconButton } from '../../../../packages/kit/icon-button.tsx';
import { SelectField, SelectManyField } from '../../../../packages/kit/select-field.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { WhatIfs } from '../../contract.ts';
import type { ChangeDraft } from './change-draft.ts';
import './what-if.css';
import { words } from './words.ts';

interface ChangeRowProps {
  draft: ChangeDraft;
  at: number;
  choices: WhatIfs;
  onChange: (some: Partial<ChangeDraft>) => void;
  onRemove: () => void;
}

type Part = Omit<ChangeRowProps, 'onRemove'>;

const withSquads = ({ personId, name, squads }: WhatIfs['members'][number]) => ({
  value: personId,
  label: squads ? `${name} · ${squads}` : name,
});

const Days = ({ draft, at, choices, onChange }: Part) => {
  const t = useWords(words);
  const { from, to } = choices.days;
  return (
    <div className="wi-days">
      <DayField
        label={t('from')}
        name={`changes.${at}.from`}
        required
        from={from}
        to={to}
        value={draft.from}
        onChange={(day) => onChange({ from: day })}
      />
      <DayField
        label={t('to')}
        name={`changes.${at}.to`}
        required
        from={from}
        to={to}
        value={draft.to}
        onChange={(day) => onChange({ to: day })}
      />
    </div>
  );
};

const AddSquad = (props: Part) => {
  const t = useWords(words);
  const { draft, at, choices, onChange } = props;
  return (
    <>
      <SelectField
        label={t('startCity')}
        name={`changes.${at}.startCity`}
        required
        choices={choices.starts.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.startCity}
        onChange={(startCity) => onChange({ startCity })}
      />
      <Days {...props} />
      <SelectManyField
        label={t('members')}
        name={`changes.${at}.memberIds`}
        hint={t('membersHint')}
        choices={choices.participants.map(withSquads)}
        value={draft.memberIds}
        onChange={(memberIds) => onChange({ memberIds: memberIds.slice(0, 3) })}
      />
    </>
  );
};

const LosePerson = ({ draft, at, choices, onChange }: Part) => {
  const t = useWords(words);
  return (
    <SelectField
      label={t('person')}
      name={`changes.${at}.personId`}
      required
      choices={choices.members.map(withSquads)}
      value={draft.personId}
      onChange={(personId) => onChange({ personId })}
    />
  );
};

const CloseCity = (props: Part) => {
  const t = useWords(words);
  const { draft, at, choices, onChange } = props;
  return (
    <>
      <SelectField
        label={t('city')}
        name={`changes.${at}.city`}
        required
        choices={choices.cities.map(({ code, name, visits }) => ({
          value: code,
          label: t('cityVisits', { name, count: visits }),
        }))}
        value={draft.city}
        onChange={(city) => onChange({ city })}
      />
      <Days {...props} />
    </>
  );
};

const PARTS = { addSquad: AddSquad, losePerson: LosePerson, closeCity: CloseCity };

/** One thing that is supposed to be otherwise. */
export const ChangeRow = ({ onRemove, ...props }: ChangeRowProps) => {
  const t = useWords(words);
  const { kind } = props.draft;
  const Fields = PARTS[kind];
  return (
    <section className="wi-change" aria-label={t('change', { at: props.at + 1 })}>
      <header>
        <h3>{t(kind)}</h3>
        <IconButton icon="close" small label={t('remove')} onPress={onRemove} />
      </header>
      <Fields {...props} />
    </section>
  );
};
