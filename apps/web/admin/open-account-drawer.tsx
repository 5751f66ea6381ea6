import { useState } from 'react';
import { LANGUAGES } from '../../../packages/kernel/words.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listAccounts, openAccount } from '../../../platform/auth/accounts-contract.ts';
import type { Handed } from './handed-once.tsx';
import { oneTimePassword } from './one-time-password.ts';
import { rolesAmong, useRoleChoices } from './role-words.ts';
import { words } from './words.ts';

interface OpenAccountDrawerProps {
  onClose: () => void;
  /** With the password to hand over; null when single sign-on is the only way in. */
  onOpened: (once: Handed | null) => void;
}

const FIELDS = ['login', 'name', 'roles', 'language'];

export const OpenAccountDrawer = ({ onClose, onOpened }: OpenAccountDrawerProps) => {
  const t = useWords(words);
  const roleChoices = useRoleChoices();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>('zh-CN');
  const [sso, setSso] = useState(false);
  const [password] = useState(oneTimePassword);
  const open = useTell(openAccount, {
    touches: [listAccounts.name],
    onDone: (account) => onOpened(sso ? null : { login: account.login, password }),
  });
  const send = (): void =>
    open.tell({
      body: { login, name, roles: rolesAmong(roles), language, oneTimePassword: sso ? null : password },
    });
  return (
    <Drawer title={t('openAccount')} open onClose={onClose}>
      <Form
        problem={open.problem}
        fields={FIELDS}
        onSubmit={send}
        footer={
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="main" submit busy={open.busy} disabled={!login || !name || roles.length === 0}>
              {t('openAccount')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('login')}
          name="login"
          hint={t('loginHint')}
          value={login}
          onChange={setLogin}
          maxLength={80}
          required
        />
        <TextField label={t('name')} name="name" value={name} onChange={setName} maxLength={60} required />
        <SelectManyField
          label={t('roles')}
          name="roles"
          choices={roleChoices}
          value={roles}
          onChange={setRoles}
          required
        />
        <ChoiceField
          label={t('language')}
          name="language"
          value={language}
          choices={LANGUAGES.map((value) => ({ value, label: value === 'en' ? 'English' : '中文' }))}
          onChange={(value) => value && setLanguage(value)}
        />
        <CheckField label={t('bySso')} value={sso} onChange={setSso} />
      </Form>
    </Drawer>
  );
};
