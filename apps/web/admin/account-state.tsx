import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Account } from '../../../platform/auth/accounts-contract.ts';
import { words } from './words.ts';

type Key = 'accountDisabled' | 'accountLocked' | 'accountMustChange' | 'accountActive';

const stateOf = (account: Account): [Tone, Key] => {
  if (account.disabledAt !== null) return ['grey', 'accountDisabled'];
  if (account.lockedUntil !== null) return ['red', 'accountLocked'];
  return account.mustChangePassword ? ['amber', 'accountMustChange'] : ['green', 'accountActive'];
};

export const AccountState = ({ account }: { account: Account }) => {
  const t = useWords(words);
  const [tone, key] = stateOf(account);
  return <StatusTag tone={tone}>{t(key)}</StatusTag>;
};
