import { Link } from 'react-router';
import { Icon } from '../../../../packages/kit/icon.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { isUnsent } from '../outbox/letter.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { words } from './words.ts';

/** Said above everything while this phone still has something to tell. */
export const OutboxLine = () => {
  const t = useWords(words);
  const { letters = [] } = useOutbox();
  const unsent = letters.filter(isUnsent);
  const isRefused = unsent.some((one) => one.state.is === 'refused');
  return (
    <div role="status" className="r-status">
      {unsent.length > 0 && (
        <Link to="/road/outbox" className={isRefused ? 'r-outbox is-refused' : 'r-outbox'}>
          <Icon name={isRefused ? 'alert' : 'upload'} size={15} />
          {t('outboxHint', { count: unsent.length })}
          {isRefused && ` · ${t('refused')}`}
          <Icon name="right" size={14} />
        </Link>
      )}
    </div>
  );
};
