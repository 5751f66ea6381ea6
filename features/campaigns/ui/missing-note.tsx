import { Icon } from '../../../packages/kit/icon.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import './campaigns.css';
import type { Missing } from './missing.ts';
import { words } from './squad-words.ts';

interface MissingNoteProps {
  chosen: boolean;
  toForm: readonly Missing[];
  toLeave: readonly Missing[];
}

/** Said at once, before anything is sent: whether the squad can be formed, and whether it could leave. */
export const MissingNote = ({ chosen, toForm, toLeave }: MissingNoteProps) => {
  const t = useWords(words);
  const tone = toForm.length > 0 ? 'red' : toLeave.length > 0 ? 'amber' : 'green';
  const lead = toForm.length > 0 ? 'keepsForming' : toLeave.length > 0 ? 'keepsLeaving' : 'mayForm';
  return (
    <div className={`cmp-verdict is-${chosen ? tone : 'grey'}`} role="status">
      <Icon name={chosen ? (tone === 'green' ? 'check' : 'alert') : 'info'} size={16} />
      <div>
        <strong>{t(chosen ? lead : 'pickOne')}</strong>
        {chosen && (
          <ul>
            {[...toForm, ...toLeave].map((one) => (
              <li key={`${one.rule}${one.sentence}`}>
                {one.sentence} <small>{one.rule}</small>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};
