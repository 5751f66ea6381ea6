import './progress.css';
import type { Tone } from './tone.ts';

interface ProgressProps {
  label: string;
  /** 0 … 1; beyond 1 is shown full. */
  share: number;
  /** Where one should be by now, 0 … 1 (time progress). */
  due?: number;
  /** Words at the right: `3.2 / 10 亿元`; percent when left out. */
  text?: string;
  tone?: Tone;
}

/** How far along, against where one should be. */
export const Progress = ({ label, share, due, text, tone = 'blue' }: ProgressProps) => {
  const percent = Math.round(share * 100);
  const width = `${Math.min(100, Math.max(0, percent))}%`;
  return (
    <div className="k-progress">
      <div className="k-progress-head">
        <span>{label}</span>
        <span className="k-figures">{text ?? `${percent}%`}</span>
      </div>
      <div
        className="k-progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuenow={Math.min(100, percent)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={text ?? `${percent}%`}
      >
        <span className={`k-progress-bar is-${tone}`} style={{ width }} />
        {due !== undefined && (
          <span className="k-progress-due" style={{ left: `${Math.min(100, due * 100)}%` }} />
        )}
      </div>
    </div>
  );
};
