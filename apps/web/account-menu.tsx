import { useNavigate } from 'react-router';
import { LANGUAGES } from '../../packages/kernel/words.ts';
import { Avatar } from '../../packages/kit/avatar.tsx';
import { useLanguage } from '../../packages/kit/language.ts';
import { Menu, type MenuItem } from '../../packages/kit/menu.tsx';
import { SCHEMES, scheme, useScheme } from '../../packages/kit/scheme.ts';
import { useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { useChooseLanguage } from './use-choose-language.ts';
import { useLeave } from './use-leave.ts';
import { roleKey, words } from './words.ts';

const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'English' } as const;
const SCHEME_ICONS = { system: 'settings', light: 'sun', dark: 'moon' } as const;
const SCHEME_WORDS = { system: 'schemeSystem', light: 'schemeLight', dark: 'schemeDark' } as const;

const useChoices = (): MenuItem[] => {
  const t = useWords(words);
  const nowLanguage = useLanguage();
  const choose = useChooseLanguage();
  const nowScheme = useScheme();
  return [
    ...LANGUAGES.map((one, i) => ({
      key: one,
      label: LANGUAGE_NAMES[one],
      icon: 'language' as const,
      chosen: one === nowLanguage,
      apart: i === 0,
      onChoose: () => choose(one),
    })),
    ...SCHEMES.map((one, i) => ({
      key: one,
      label: t(SCHEME_WORDS[one]),
      icon: SCHEME_ICONS[one],
      chosen: one === nowScheme,
      apart: i === 0,
      onChoose: () => scheme.keep(one),
    })),
  ];
};

export const AccountMenu = () => {
  const t = useWords(words);
  const go = useNavigate();
  const { account } = useSession();
  const leave = useLeave();
  const choices = useChoices();
  const roles = account.roles.map((role) => {
    const key = roleKey(role);
    return key ? t(key) : role;
  });
  return (
    <Menu
      label={`${t('account')} ${account.name}`}
      trigger={<Avatar name={account.name} />}
      head={
        <>
          <strong>{account.name}</strong>
          <div className="k-muted">{roles.join(' · ')}</div>
        </>
      }
      items={[
        {
          key: 'preferences',
          label: t('preferences'),
          icon: 'settings',
          onChoose: () => void go('/preferences'),
        },
        ...choices,
        { key: 'leave', label: t('signOut'), icon: 'signOut', apart: true, onChoose: () => void leave() },
      ]}
    />
  );
};
