import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign, Participant, Squad, SquadForm } from '../contract.ts';
import { CitiesField, CityField } from './city-field.tsx';
import { words as peopleWords } from './people-words.ts';
import { SEATS } from './seat-list.tsx';
import { words } from './squad-words.ts';
import { useCompetences } from './use-names.ts';

interface FieldsProps {
  form: SquadForm;
  campaign: Campaign;
  people: readonly Participant[];
  others: readonly Squad[];
  onChange: (some: Partial<SquadForm>) => void;
}

/** One seat after another: the next opens when the one before is taken. */
const Seats = ({ form, people, onChange }: FieldsProps) => {
  const t = useWords(words);
  const say = useWords(peopleWords);
  const competences = useCompetences();
  const label = (one: Participant): string =>
    [
      one.name,
      t('rankOf', { rank: one.rank }),
      one.competences.map(competences.say).join('/'),
      say(one.standing),
      one.squadNumber === null ? '' : t('number', { number: one.squadNumber }),
    ]
      .filter(Boolean)
      .join(' · ');
  const seats = Array.from({ length: SEATS }, (_, n) => n);
  const sit = (at: number, id: string | null): void => {
    const ids = [...form.memberIds];
    ids.splice(at, 1, ...(id ? [id] : []));
    onChange({ memberIds: ids });
  };
  return (
    <div className="k-stack">
      {seats.map((at) => (
        <SelectField
          key={at}
          label={at === 0 ? t('leader') : t('seat', { n: at + 1 })}
          {...(at === 0 && { name: 'memberIds', required: true })}
          placeholder={t(at === 0 ? 'choosePerson' : 'emptySeat')}
          disabled={at > form.memberIds.length}
          choices={people
            .filter((one) => one.personId === form.memberIds[at] || !form.memberIds.includes(one.personId))
            .map((one) => ({ value: one.personId, label: label(one) }))}
          value={form.memberIds[at] ?? null}
          onChange={(id) => sit(at, id)}
        />
      ))}
    </div>
  );
};

/** A squad's name, wave, days, starting city and seats. */
export const SquadFields = (props: FieldsProps) => {
  const { form, campaign, onChange } = props;
  const t = useWords(words);
  const choose = (id: string): void => {
    const wave = campaign.waves.find((one) => one.id === id);
    onChange(wave ? { waveId: id, startsOn: wave.startsOn, endsOn: wave.endsOn } : { waveId: null });
  };
  return (
    <>
      <FormGrid>
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={40}
          value={form.name}
          onChange={(name) => onChange({ name })}
        />
        <ChoiceField
          label={t('wave')}
          name="waveId"
          empty={t('noWave')}
          value={form.waveId ?? ''}
          choices={campaign.waves.map((wave) => ({ value: wave.id, label: wave.name }))}
          onChange={choose}
        />
        <DayField
          label={t('startsOn')}
          name="startsOn"
          required
          value={form.startsOn}
          onChange={(startsOn) => startsOn && onChange({ startsOn })}
        />
        <DayField
          label={t('endsOn')}
          name="endsOn"
          required
          value={form.endsOn}
          onChange={(endsOn) => endsOn && onChange({ endsOn })}
        />
        <CityField
          label={t('startCity')}
          name="startCity"
          required
          value={form.startCity}
          onChange={(startCity) => startCity && onChange({ startCity })}
        />
      </FormGrid>
      <CitiesField
        label={t('cities')}
        name="cities"
        hint={t('citiesHint')}
        value={form.cities}
        onChange={(cities) => onChange({ cities })}
      />
      <Seats {...props} />
    </>
  );
};
