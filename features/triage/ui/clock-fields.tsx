import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Clock } from '../contract.ts';
import { useWeekdays } from './use-say-rules.ts';
import { words } from './words.ts';

/** A clock while it is being written: what is not its kind's own waits beside it. */
export interface ClockDraft {
  readonly kind: Clock['kind'];
  readonly minutes: number | null;
  readonly days: number | null;
  readonly weekday: number;
  readonly by: number | null;
}

const EVENING = 1080;
const USUAL: ClockDraft = { kind: 'workdays', minutes: 30, days: 0, weekday: 5, by: EVENING };
export const clockDraft = (of: Clock): ClockDraft => ({ ...USUAL, ...of });

/** The clock it makes; null while something is missing. */
export function clockOf({ kind, minutes, days, weekday, by }: ClockDraft): Clock | null {
  switch (kind) {
    case 'minutes':
      return minutes === null ? null : { kind, minutes };
    case 'workdays':
      return days === null || by === null ? null : { kind, days, by };
    case 'weekly':
      return by === null ? null : { kind, weekday, by };
  }
}

const KINDS = ['minutes', 'workdays', 'weekly'] as const;

interface ClockFieldsProps {
  value: ClockDraft;
  onChange: (some: Partial<ClockDraft>) => void;
}

/** Within minutes, on a working day, or on a day of the week. */
export const ClockFields = ({ value, onChange }: ClockFieldsProps) => {
  const t = useWords(words);
  const weekdays = useWeekdays();
  return (
    <FormGrid>
      <ChoiceField
        required
        label={t('clock')}
        value={value.kind}
        choices={KINDS.map((one) => ({ value: one, label: t(`clockKind_${one}`) }))}
        onChange={(kind) => kind && onChange({ kind })}
      />
      {value.kind === 'minutes' && (
        <NumberField
          required
          label={t('minutes')}
          min={5}
          max={1440}
          value={value.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      )}
      {value.kind === 'workdays' && (
        <NumberField
          required
          label={t('days')}
          hint={t('daysHint')}
          min={0}
          max={30}
          value={value.days}
          onChange={(days) => onChange({ days })}
        />
      )}
      {value.kind === 'weekly' && (
        <ChoiceField
          required
          label={t('weekday')}
          value={String(value.weekday)}
          choices={weekdays}
          onChange={(weekday) => onChange({ weekday: Number(weekday) })}
        />
      )}
      {value.kind !== 'minutes' && (
        <TimeField required label={t('by')} value={value.by} onChange={(by) => onChange({ by })} />
      )}
    </FormGrid>
  );
};
