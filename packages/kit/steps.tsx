import './progress.css';
import { Scroller } from './scroller.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

export interface Step {
  key: string;
  label: string;
  note?: string;
}

/** Stages in their order: `now` is under way, those before it are done. `now` null: all done. */
export const Steps = ({
  label,
  steps,
  now,
}: {
  label: string;
  steps: readonly Step[];
  now: string | null;
}) => {
  const t = useWords(kitWords);
  const at = now === null ? steps.length : steps.findIndex((step) => step.key === now);
  return (
    <Scroller label={label} className="k-steps-scroll">
      <ol className="k-steps" aria-label={label}>
        {steps.map((step, i) => (
          <li
            key={step.key}
            className={`k-step ${i < at ? 'is-done' : i === at ? 'is-now' : ''}`}
            aria-current={i === at ? 'step' : undefined}
          >
            {step.label}
            <span className="k-hidden">{t(i < at ? 'done' : i === at ? 'current' : 'ahead')}</span>
            {step.note && <small>{step.note}</small>}
          </li>
        ))}
      </ol>
    </Scroller>
  );
};
