import './progress.css';
import type { Tone } from './tone.ts';

interface ProgressProps {
  label: string;
  /** 0 … 1; beyond 1 is shown full. Null: going on, nobody knows how far. */
  share: number | null;
  /** Where one should be by now, 0 … 1 (time progress). */
  due?: number;
  /** Words at the right: `3.2 / 10 亿元`; percent when left out. */
  text?: string;
  tone?: Tone;
}

/** How far along, against where one should be. */
export const Progress = ({ label, share, due, text, tone = 'blue' }: ProgressProps) => {
  const percent = share === null ? null : Math.round(share * 100);
  const said = text ?? (percent === null ? '' : `${percent}%`);
  const width = percent === null ? undefined : `${Math.min(100, Math.max(0, percent))}%`;
  return (
    <div className="k-progress">
      <div className="k-progress-head">
        <span>{label}</span>
        <span className="k-figures">{said}</span>
      </div>
      <div
        className="k-progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent === null ? undefined : Math.min(100, percent)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={said || undefined}
      >
        <span
          className={`k-progress-bar is-${tone}${percent === null ? ' is-going' : ''}`}
          style={{ width }}
        />
        {due !== undefined && (
          <span className="k-progress-due" style={{ left: `${Math.min(100, due * 100)}%` }} />
        )}
      </div>
    </div>
  );
};
