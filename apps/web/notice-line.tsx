import { Link } from 'react-router';
import { Badge } from '../../packages/kit/badge.tsx';
import { IconButton } from '../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../packages/kit/language.ts';
import { sayInstant } from '../../packages/kit/say-day.ts';
import { named } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import type { Notice } from '../../platform/notify/contract.ts';
import './web.css';
import { words } from './words.ts';

/** One notice: opening what it is about counts as reading it. */
export const NoticeLine = ({ notice, onRead }: { notice: Notice; onRead: () => void }) => {
  const t = useWords(words);
  const language = useLanguage();
  const unread = notice.readAt === null;
  const title = named(notice.title, language);
  return (
    <li className={unread ? 'w-notice is-unread' : 'w-notice'}>
      <div className="w-notice-said">
        <div className="k-line">
          {notice.urgency === 'urgent' && <Badge tone="red">{t('urgent')}</Badge>}
          {notice.link ? (
            <Link className="w-notice-title" to={notice.link} onClick={() => unread && onRead()}>
              {title}
            </Link>
          ) : (
            <span className="w-notice-title">{title}</span>
          )}
        </div>
        <p>{named(notice.body, language)}</p>
      </div>
      <time className="w-notice-when" dateTime={notice.sentAt}>
        {sayInstant(notice.sentAt)}
      </time>
      {unread && <IconButton icon="check" small label={t('markRead', { title })} onPress={onRead} />}
    </li>
  );
};
