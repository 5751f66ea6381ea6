import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Done } from '../contract.ts';
import './cadence.css';
import { words } from './words.ts';

/** One contact written down today. */
export const DoneRow = ({ done, onOpen }: { done: Done; onOpen: () => void }) => {
  const t = useWords(words);
  const { contact } = done;
  return (
    <li className="cad-row is-short">
      <span className="cad-said">
        <span className="cad-name">
          <button type="button" className="cad-open" title={done.name} onClick={onOpen}>
            {done.name}
          </button>
        </span>
        <span className="cad-note">
          {[t(`kind_${contact.kind}`), contact.note].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="cad-when">
        <span>{sayInstant(contact.recordedAt).slice(11)}</span>
        <small>{contact.byName}</small>
      </span>
    </li>
  );
};
