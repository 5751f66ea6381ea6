import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './states.css';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface ChangedNoteProps {
  /** What they saved, as the reader knows the fields; empty when it is something this form does not show. */
  changes: readonly { label: string; theirs: string }[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved this record while it was being edited: what they wrote, and two ways on. Nothing typed is lost. */
export const ChangedNote = ({ changes, onKeepMine, onTakeTheirs }: ChangedNoteProps) => {
  const t = useWords(kitWords);
  return (
    <div className="k-problem is-amber" role="alert">
      <Icon name="users" size={17} />
      <div className="k-problem-said">
        <strong>{t('changedMeanwhile')}</strong>
        <p>{t('changedMeanwhileHint')}</p>
        {changes.length > 0 && (
          <ul>
            {changes.map((one) => (
              <li key={one.label}>
                {one.label}: <strong className="k-inline">{one.theirs || '–'}</strong>
              </li>
            ))}
          </ul>
        )}
        <div className="k-line k-problem-ways">
          <Button small kind="main" onPress={onKeepMine}>
            {t('keepMine')}
          </Button>
          <Button small onPress={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </div>
      </div>
    </div>
  );
};
