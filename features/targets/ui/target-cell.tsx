import { sayNumber } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Cell } from '../contract.ts';
import './targets.css';
import { words } from './words.ts';

const IN_TIME = 100;
const HALF = 50;

const standing = (progress: number): { tone: Tone; word: 'ahead' | 'behind' | 'farBehind' } => {
  if (progress >= IN_TIME) return { tone: 'green', word: 'ahead' };
  return progress >= HALF ? { tone: 'amber', word: 'behind' } : { tone: 'red', word: 'farBehind' };
};

interface TargetCellProps {
  of: Cell;
  /** Read aloud with the button: whose target it is. */
  name: string;
  canEdit: boolean;
  onEdit: () => void;
}

/** What was done of a target, and how that stands against the time that has passed. */
export const TargetCell = ({ of, name, canEdit, onEdit }: TargetCellProps) => {
  const t = useWords(words);
  const at = of.progress === null ? null : standing(of.progress);
  const inside = (
    <>
      <span className="tgt-figures">
        {of.target === null && of.actual === 0 ? (
          <span className="k-muted">{canEdit ? t('setTarget') : '–'}</span>
        ) : (
          <strong>{sayNumber(of.actual)}</strong>
        )}
        {of.target !== null && <span className="k-muted">{` / ${sayNumber(of.target)}`}</span>}
      </span>
      {of.target !== null && (
        <span className="tgt-standing">
          {at && of.progress !== null ? (
            <StatusTag tone={at.tone}>{`${of.progress}% ${t(at.word)}`}</StatusTag>
          ) : (
            <span className="k-muted">{t('notBegun')}</span>
          )}
        </span>
      )}
    </>
  );
  if (!canEdit) return <span className="tgt-cell">{inside}</span>;
  return (
    <button type="button" className="tgt-cell" aria-label={name} onClick={onEdit}>
      {inside}
    </button>
  );
};
