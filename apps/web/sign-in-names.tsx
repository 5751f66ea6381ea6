import { Avatar } from '../../packages/kit/avatar.tsx';
import { useAsk } from '../../packages/kit/use-ask.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { listSignInNames } from '../../platform/auth/contract.ts';
import { roleKey, words } from './words.ts';

/** With the model case loaded one may pick somebody; on a real installation the server answers 404 and nothing shows. */
export const SignInNames = ({ chosen, onChoose }: { chosen: string; onChoose: (login: string) => void }) => {
  const t = useWords(words);
  const names = useAsk(listSignInNames, {});
  if (!names.reply || names.reply.items.length === 0) return null;
  return (
    <fieldset>
      <legend className="k-label">{t('pick')}</legend>
      <p className="k-hint">{t('pickHint')}</p>
      <div className="w-names">
        {names.reply.items.map((one) => {
          const role = roleKey(one.role);
          return (
            <button
              key={one.login}
              type="button"
              className="w-name"
              aria-pressed={one.login === chosen}
              onClick={() => onChoose(one.login)}
            >
              <Avatar name={one.name} />
              <span>
                {one.name}
                <small>{role ? t(role) : one.role}</small>
              </span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
};
