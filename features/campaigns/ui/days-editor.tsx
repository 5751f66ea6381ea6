import { Button } from '../../../packages/kit/button.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { IconButton } from '../../../packages/kit/icon-button.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Days } from '../contract.ts';
import './campaigns.css';
import { words } from './people-words.ts';

interface DaysEditorProps {
  days: readonly Days[];
  /** The days one can choose from, and what a new row begins with. */
  frame: Days;
  disabled: boolean;
  onChange: (days: Days[]) => void;
}

/** Stretches of days on which somebody is free; none means all. */
export const DaysEditor = ({ days, frame, disabled, onChange }: DaysEditorProps) => {
  const t = useWords(words);
  const set = (at: number, some: Partial<Days>): void =>
    onChange(days.map((one, n) => (n === at ? { ...one, ...some } : one)));
  return (
    <div className="k-stack">
      <p className="k-muted">{t('daysHint')}</p>
      {days.map((one, at) => (
        <div key={`${at}-${days.length}`} className="cmp-editor-row" role="group" aria-label={t('daysFree')}>
          <FormGrid>
            <DayField
              label={t('from')}
              name={`free.${at}.from`}
              required
              disabled={disabled}
              {...frame}
              value={one.from}
              onChange={(from) => from && set(at, { from })}
            />
            <DayField
              label={t('to')}
              name={`free.${at}.to`}
              required
              disabled={disabled}
              {...frame}
              value={one.to}
              onChange={(to) => to && set(at, { to })}
            />
          </FormGrid>
          <IconButton
            icon="trash"
            label={t('removeDays', { n: at + 1 })}
            disabled={disabled}
            onPress={() => onChange(days.filter((_, n) => n !== at))}
          />
        </div>
      ))}
      {!disabled && (
        <div>
          <Button small icon="plus" onPress={() => onChange([...days, frame])}>
            {t('addDays')}
          </Button>
        </div>
      )}
    </div>
  );
};
