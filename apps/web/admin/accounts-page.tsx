import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Account, listAccounts } from '../../../platform/auth/accounts-contract.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { AccountState } from './account-state.tsx';
import { type Handed, HandedOnce } from './handed-once.tsx';
import { OpenAccountDrawer } from './open-account-drawer.tsx';
import { rolesAmong, useRoleChoices, useRoleName } from './role-words.ts';
import { words } from './words.ts';

const useColumns = (): Column<Account>[] => {
  const t = useWords(words);
  const roleName = useRoleName();
  return [
    { key: 'login', title: t('login'), cell: (one) => one.login, width: 180 },
    { key: 'name', title: t('name'), cell: (one) => one.name, width: 160 },
    { key: 'roles', title: t('roles'), cell: (one) => one.roles.map(roleName).join(' · ') },
    { key: 'state', title: t('state'), cell: (one) => <AccountState account={one} />, width: 130 },
    {
      key: 'factor',
      title: t('secondFactor'),
      cell: (one) => t(one.secondFactor ? 'on' : 'off'),
      width: 110,
    },
    {
      key: 'created',
      title: t('openedAt'),
      cell: (one) => sayInstant(one.createdAt),
      width: 140,
      hidden: true,
    },
  ];
};

/** Who may sign in, and as what. */
export const Page = () => {
  const t = useWords(words);
  const { can } = useSession();
  const columns = useColumns();
  const roles = useRoleChoices();
  const [filters, change] = useFilters({ q: '', role: '', open: '' });
  const [adding, setAdding] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [role] = rolesAmong([filters.role]);
  const pages = usePages(listAccounts, {
    query: { ...(filters.q && { search: filters.q }), ...(role && { role }) },
  });
  const open = pages.items?.find((one) => one.id === filters.open);
  return (
    <Frame
      title={t('accounts')}
      note={t('accountsNote')}
      actions={
        can['manageAccounts'] && (
          <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
            {t('openAccount')}
          </Button>
        )
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="accounts"
        caption={t('accounts')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.login}
        onOpen={(one) => change({ open: one.id })}
        openKey={filters.open}
        loading={pages.loading}
        more={pages.more}
        empty={<Empty icon="users" title={t('accountsNone')} hint={t('accountsNoneHint')} />}
        toolbar={
          <>
            <SearchBox label={t('searchAccounts')} value={filters.q} onChange={(q) => change({ q })} />
            <ChoiceField
              bare
              label={t('roles')}
              value={role ?? ''}
              choices={roles}
              empty={t('anyRole')}
              onChange={(chosen) => change({ role: chosen })}
            />
          </>
        }
      />
      {open && (
        <AccountDrawer
          key={`${open.id}.${open.revision}`}
          account={open}
          onClose={() => change({ open: '' })}
          onHanded={setHanded}
        />
      )}
      {adding && (
        <OpenAccountDrawer
          onClose={() => setAdding(false)}
          onOpened={(once) => {
            setAdding(false);
            setHanded(once);
          }}
        />
      )}
      <HandedOnce handed={handed} onClose={() => setHanded(null)} />
    </Frame>
  );
};
