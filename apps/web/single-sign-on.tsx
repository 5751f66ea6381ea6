import { linkTo } from '../../packages/kit/ask.ts';
import '../../packages/kit/button.css';
import { useAsk } from '../../packages/kit/use-ask.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { getOidc, startOidc } from '../../platform/auth/oidc-contract.ts';
import { words } from './words.ts';

/** The way in through the organisation's own accounts, where the operator has set one up. */
export const SingleSignOn = ({ returnTo }: { returnTo: string }) => {
  const t = useWords(words);
  const { reply } = useAsk(getOidc, {});
  if (!reply?.enabled) return null;
  return (
    <a className="k-button k-button-plain is-wide" href={linkTo(startOidc, { query: { returnTo } })}>
      <span>{t('signInWith', { name: reply.name ?? 'OpenID' })}</span>
    </a>
  );
};
