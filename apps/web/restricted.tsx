import { Card } from '../../packages/kit/card.tsx';
import { Page } from '../../packages/kit/page.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { AccountMenu } from './account-menu.tsx';
import { GiveCode } from './give-code.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { words } from './words.ts';

/** Before anything else: a new password, or the second factor the zone asks of this role. */
export const Restricted = ({ what }: { what: 'password' | 'second-factor' }) => {
  const t = useWords(words);
  const { secondFactor } = useSession();
  const title = t(what === 'password' ? 'mustChangePassword' : 'mustProve');
  return (
    <main className="w-narrow">
      <Page title={title} actions={<AccountMenu />}>
        <Card>
          {what === 'password' ? <PasswordForm /> : secondFactor.enrolled ? <GiveCode /> : <SecondFactor />}
        </Card>
      </Page>
    </main>
  );
};
