import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Form } from '../../../packages/kit/form.tsx';
import { SelectManyField } from '../../../packages/kit/select-field.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Account, changeAccount, listAccounts } from '../../../platform/auth/accounts-contract.ts';
import { rolesAmong, useRoleChoices } from './role-words.ts';
import { words } from './words.ts';

/** Name and roles of an account; of one's own account only the name. */
export const AccountForm = ({ account, own }: { account: Account; own: boolean }) => {
  const t = useWords(words);
  const toast = useToast();
  const choices = useRoleChoices();
  const [name, setName] = useState(account.name);
  const [roles, setRoles] = useState<string[]>(account.roles);
  const save = useTell(changeAccount, { touches: [listAccounts.name], onDone: () => toast(t('saved')) });
  const rolesDiffer = [...roles].toSorted().join() !== [...account.roles].toSorted().join();
  const send = (): void =>
    save.tell(
      {
        params: { id: account.id },
        body: { ...(name !== account.name && { name }), ...(rolesDiffer && { roles: rolesAmong(roles) }) },
      },
      { ifMatch: account.revision },
    );
  return (
    <Form
      problem={save.problem}
      fields={['name', 'roles']}
      onSubmit={send}
      footer={
        <Button
          kind="main"
          submit
          busy={save.busy}
          disabled={!name.trim() || roles.length === 0 || (name === account.name && !rolesDiffer)}
        >
          {t('save')}
        </Button>
      }
    >
      <TextField label={t('name')} name="name" value={name} onChange={setName} maxLength={60} required />
      <SelectManyField
        label={t('roles')}
        name="roles"
        choices={choices}
        value={roles}
        onChange={setRoles}
        disabled={own}
        required
      />
    </Form>
  );
};
