import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import './stat.css';
import type { Tone } from './tone.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface StatProps {
  label: string;
  value: ReactNode;
  unit?: string;
  /** Against the last period; `goodUp` false when less is better. */
  trend?: { by: number; text: string; goodUp?: boolean };
  note?: ReactNode;
  tone?: Tone;
  to?: string;
}

const Trend = ({ by, text, goodUp = true }: NonNullable<StatProps['trend']>) => {
  const t = useWords(kitWords);
  const tone = by === 0 ? 'flat' : by > 0 === goodUp ? 'good' : 'bad';
  return (
    <span className={`k-trend is-${tone}`}>
      {by !== 0 && <Icon name={by > 0 ? 'arrowUp' : 'arrowDown'} size={12} />}
      <span className="k-hidden">{by === 0 ? t('flat') : t(by > 0 ? 'up' : 'down', { by: text })}</span>
      <span aria-hidden="true">{by === 0 ? t('flat') : text}</span>
    </span>
  );
};

/** One number with its name; leads to what it is made of. */
export const Stat = ({ label, value, unit, trend, note, tone, to }: StatProps) => {
  const inside = (
    <>
      <span className="k-stat-label">{label}</span>
      <span className="k-stat-line">
        <span className={`k-stat-value${tone ? ` is-${tone}` : ''}`}>{value}</span>
        {unit && <span className="k-stat-unit">{unit}</span>}
        {trend && <Trend {...trend} />}
      </span>
      {note && <span className="k-stat-note">{note}</span>}
    </>
  );
  return to ? (
    <Link to={to} className="k-stat is-link">
      {inside}
    </Link>
  ) : (
    <div className="k-stat">{inside}</div>
  );
};

/** Numbers side by side on one ground, parted by hairlines. */
export const Stats = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="k-stats" aria-label={label}>
    {children}
  </section>
);
