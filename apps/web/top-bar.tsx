import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../../packages/kit/icon.tsx';
import { IconButton } from '../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../packages/kit/language.ts';
import { named, useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Today } from './today.tsx';
import { useUnread } from './use-unread.ts';
import './web.css';
import { words } from './words.ts';

const SearchEverything = () => {
  const t = useWords(words);
  const go = useNavigate();
  const [q, setQ] = useState('');
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (q.trim()) void go(`/enterprises?q=${encodeURIComponent(q.trim())}`);
  };
  return (
    <form role="search" className="w-search" onSubmit={search}>
      <Icon name="search" size={15} />
      <input
        type="search"
        name="q"
        aria-label={t('searchEverything')}
        placeholder={t('searchEverything')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
    </form>
  );
};

/** Where one is, what day it is there, and the way to everything else. */
export const TopBar = () => {
  const t = useWords(words);
  const go = useNavigate();
  const language = useLanguage();
  const session = useSession();
  const unread = useUnread();
  return (
    <>
      <strong className="w-zone">{named(session.zone.name, language)}</strong>
      <Today />
      <span className="w-push" />
      {session.can['enterprises.see'] && <SearchEverything />}
      {session.can['information.send'] && (
        <IconButton icon="edit" label={t('sendInformation')} onPress={() => void go('/information/new')} />
      )}
      <IconButton icon="bell" label={t('notices')} count={unread} onPress={() => void go('/inbox')} />
      <AccountMenu />
    </>
  );
};
