import { Button } from '../../../packages/kit/button.tsx';
import { useConfirm } from '../../../packages/kit/confirm.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import {
  type Account,
  changeAccount,
  endAccountSessions,
  listAccounts,
  resetPassword,
  resetSecondFactor,
} from '../../../platform/auth/accounts-contract.ts';
import type { Handed } from './handed-once.tsx';
import { oneTimePassword } from './one-time-password.ts';
import { words } from './words.ts';

interface AccountActionsProps {
  account: Account;
  onHanded: (handed: Handed) => void;
}

/** What is done to somebody else's account: each asks first and says what it ends. */
export const AccountActions = ({ account, onHanded }: AccountActionsProps) => {
  const t = useWords(words);
  const toast = useToast();
  const confirm = useConfirm();
  const touches = [listAccounts.name];
  const reset = useTell(resetPassword, { touches });
  const end = useTell(endAccountSessions, { onDone: () => toast(t('sessionsEnded')) });
  const forget = useTell(resetSecondFactor, { touches, onDone: () => toast(t('factorForgotten')) });
  const change = useTell(changeAccount, { touches, onDone: () => toast(t('saved')) });
  const params = { id: account.id };
  const problem = reset.problem ?? end.problem ?? forget.problem ?? change.problem;
  const asked = (action: string, body: string): Promise<boolean> =>
    confirm({ title: `${action} · ${account.login}`, body, action, danger: true });
  const resetNow = async (): Promise<void> => {
    if (!(await asked(t('resetPassword'), t('resetPasswordBody')))) return;
    const password = oneTimePassword();
    await reset.tellAndWait({ params, body: { oneTimePassword: password } }).then(
      () => onHanded({ login: account.login, password }),
      () => {}, // shown above the buttons
    );
  };
  const endNow = async (): Promise<void> => {
    if (await asked(t('endSessions'), t('endSessionsBody'))) end.tell({ params });
  };
  const forgetNow = async (): Promise<void> => {
    if (await asked(t('forgetFactor'), t('forgetFactorBody'))) forget.tell({ params });
  };
  const disable = async (disabled: boolean): Promise<void> => {
    if (disabled && !(await asked(t('disable'), t('disableBody', { name: account.name })))) return;
    change.tell({ params, body: { disabled } }, { ifMatch: account.revision });
  };
  const closed = account.disabledAt !== null;
  return (
    <div className="k-stack">
      {problem && <ProblemNote problem={problem} />}
      <div className="k-line">
        <Button icon="lock" busy={reset.busy} onPress={() => void resetNow()}>
          {t('resetPassword')}
        </Button>
        <Button icon="signOut" busy={end.busy} onPress={() => void endNow()}>
          {t('endSessions')}
        </Button>
        {account.secondFactor && (
          <Button icon="shield" busy={forget.busy} onPress={() => void forgetNow()}>
            {t('forgetFactor')}
          </Button>
        )}
        <Button kind={closed ? 'plain' : 'danger'} busy={change.busy} onPress={() => void disable(!closed)}>
          {t(closed ? 'reopen' : 'disable')}
        </Button>
      </div>
    </div>
  );
};
