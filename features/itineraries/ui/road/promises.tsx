import { addDays, type Day } from '../../../../packages/kernel/day.ts';
import { Button } from '../../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { DayInput } from '../../../../packages/kit/day-input.tsx';
import { IconButton } from '../../../../packages/kit/icon-button.tsx';
import { TextField } from '../../../../packages/kit/text-field.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { WriteUp } from '../../contract.ts';
import { words } from './words.ts';

type Commitments = WriteUp['commitments'];
const A_WEEK = 7;

interface PromisesProps {
  commitments: Commitments;
  members: readonly { personId: string; name: string; leader: boolean }[];
  day: Day;
  onChange: (commitments: Commitments) => void;
}

/** What was said must be done: each promise has a day and a name. */
export const Promises = ({ commitments, members, day, onChange }: PromisesProps) => {
  const t = useWords(words);
  const put = (id: string, some: Partial<Commitments[number]>): void =>
    onChange(commitments.map((one) => (one.id === id ? { ...one, ...some } : one)));
  const leader = members.find((one) => one.leader) ?? members[0];
  return (
    <fieldset className="r-rows">
      <legend className="k-label">{t('commitments')}</legend>
      <p className="k-hint">{t('commitmentsHint')}</p>
      {commitments.map((one, i) => (
        <div key={one.id} className="r-row">
          <div className="is-all">
            <TextField
              label={t('commitment')}
              value={one.what}
              maxLength={500}
              onChange={(what) => put(one.id, { what })}
            />
          </div>
          <DayInput
            label={t('dueOn')}
            value={one.dueOn}
            onChange={(dueOn) => dueOn && put(one.id, { dueOn })}
          />
          <ChoiceField
            label={t('owner')}
            value={one.ownerPersonId}
            onChange={(ownerPersonId) => put(one.id, { ownerPersonId })}
            choices={members.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <IconButton
            icon="trash"
            label={t('removeCommitment', { n: i + 1 })}
            onPress={() => onChange(commitments.filter(({ id }) => id !== one.id))}
          />
        </div>
      ))}
      {leader && (
        <Button
          icon="plus"
          disabled={commitments.length >= 20}
          onPress={() =>
            onChange([
              ...commitments,
              {
                id: crypto.randomUUID(),
                what: '',
                dueOn: addDays(day, A_WEEK),
                ownerPersonId: leader.personId,
              },
            ])
          }
        >
          {t('addCommitment')}
        </Button>
      )}
    </fieldset>
  );
};
