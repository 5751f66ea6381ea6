import { Drawer } from '../../../packages/kit/drawer.tsx';
import { type Fact, Facts } from '../../../packages/kit/facts.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useSession } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Account } from '../../../platform/auth/accounts-contract.ts';
import { AccountActions } from './account-actions.tsx';
import { AccountForm } from './account-form.tsx';
import { AccountState } from './account-state.tsx';
import type { Handed } from './handed-once.tsx';
import { useRoleName } from './role-words.ts';
import { words } from './words.ts';

interface AccountDrawerProps {
  account: Account;
  onClose: () => void;
  onHanded: (handed: Handed) => void;
}

const useFacts = (account: Account, withRoles: boolean): Fact[] => {
  const t = useWords(words);
  const roleName = useRoleName();
  return [
    { label: t('state'), value: <AccountState account={account} /> },
    { label: t('secondFactor'), value: t(account.secondFactor ? 'on' : 'off') },
    { label: t('openedAt'), value: sayInstant(account.createdAt) },
    ...(account.lockedUntil ? [{ label: t('lockedUntil'), value: sayInstant(account.lockedUntil) }] : []),
    ...(withRoles ? [{ label: t('roles'), value: account.roles.map(roleName).join(' · ') }] : []),
  ];
};

/** One account: what is known, and for a security administrator what may be done with it. */
export const AccountDrawer = ({ account, onClose, onHanded }: AccountDrawerProps) => {
  const t = useWords(words);
  const { can, account: me } = useSession();
  const own = account.id === me.id;
  const facts = useFacts(account, !can['manageAccounts']);
  return (
    <Drawer title={`${account.name} · ${account.login}`} open onClose={onClose}>
      <div className="k-stack">
        <Facts facts={facts} />
        {can['manageAccounts'] && own && <p className="k-muted">{t('ownAccount')}</p>}
        {can['manageAccounts'] && <AccountForm account={account} own={own} />}
        {can['manageAccounts'] && !own && <AccountActions account={account} onHanded={onHanded} />}
      </div>
    </Drawer>
  );
};
