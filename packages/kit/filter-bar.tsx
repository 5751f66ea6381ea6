import { classNames } from './class-names.ts';
import './badge.css';
import './toolbar.css';
import type { Tone } from './tone.ts';

export interface FilterChip {
  value: string;
  label: string;
  count?: number;
  tone?: Tone;
}

interface FilterBarProps {
  label: string;
  chips: readonly FilterChip[];
  /** The chosen value; '' is none. */
  value: string;
  onChange: (value: string) => void;
}

/** One choice out of a few as chips; pressing the chosen one lets it go. */
export const FilterBar = ({ label, chips, value, onChange }: FilterBarProps) => (
  <div className="k-chips" role="group" aria-label={label}>
    {chips.map((chip) => (
      <button
        key={chip.value}
        type="button"
        className="k-chip"
        aria-pressed={chip.value === value}
        onClick={() => onChange(chip.value === value ? '' : chip.value)}
      >
        {chip.tone && (
          <span className={classNames('k-status-light', `k-light-${chip.tone}`)} aria-hidden="true" />
        )}
        {chip.label}
        {chip.count !== undefined && <span className="k-chip-count">{chip.count}</span>}
      </button>
    ))}
  </div>
);
