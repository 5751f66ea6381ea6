import { LANGUAGES } from '../../../packages/kernel/words.ts';
import { Card } from '../../../packages/kit/card.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { SCHEMES, scheme, useScheme } from '../../../packages/kit/scheme.ts';
import { useSession } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { PasswordForm } from '../password-form.tsx';
import { SecondFactor } from '../second-factor.tsx';
import { useChooseLanguage } from '../use-choose-language.ts';
import { roleKey, words } from '../words.ts';

const LANGUAGE_NAMES = { 'zh-CN': '中文（简体）', en: 'English' } as const;
const SCHEME_WORDS = { system: 'schemeSystem', light: 'schemeLight', dark: 'schemeDark' } as const;

/** What this device remembers of its reader, and who they are signed in as. */
export const Page = () => {
  const t = useWords(words);
  const { account } = useSession();
  const nowLanguage = useLanguage();
  const choose = useChooseLanguage();
  const nowScheme = useScheme();
  const roles = account.roles.map((role) => {
    const key = roleKey(role);
    return key ? t(key) : role;
  });
  return (
    <Frame title={t('preferences')}>
      <div className="k-grid w-settings">
        <Card title={account.name}>
          <Facts
            facts={[
              { label: t('login'), value: account.login },
              { label: t('roles'), value: roles.join(' · ') },
            ]}
          />
        </Card>
        <Card title={t('scheme')}>
          <FormGrid>
            <ChoiceField
              label={t('language')}
              value={nowLanguage}
              choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
              onChange={(value) => value && choose(value)}
            />
            <ChoiceField
              label={t('scheme')}
              value={nowScheme}
              choices={SCHEMES.map((value) => ({ value, label: t(SCHEME_WORDS[value]) }))}
              onChange={(value) => value && scheme.keep(value)}
            />
          </FormGrid>
        </Card>
        <Card title={t('changePassword')}>
          <PasswordForm />
        </Card>
        <Card title={t('secondFactor')}>
          <SecondFactor />
        </Card>
      </div>
    </Frame>
  );
};
