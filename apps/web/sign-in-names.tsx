import { useState } from 'react';
import { Avatar } from '../../packages/kit/avatar.tsx';
import { Button } from '../../packages/kit/button.tsx';
import { useLanguage } from '../../packages/kit/language.ts';
import { named } from '../../packages/kit/session.ts';
import { useAsk } from '../../packages/kit/use-ask.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { listSignInNames } from '../../platform/auth/contract.ts';
import { roleKey, words } from './words.ts';

interface Chooser {
  chosen: string;
  onChoose: (login: string) => void;
}
interface Name {
  login: string;
  name: string;
  role: string;
  zone: { zh: string; en: string };
}

/** One of each role of a zone is enough to begin with. */
const oneOfEachRole = (names: readonly Name[]): Name[] =>
  names.filter((one, i) => names.findIndex((n) => n.role === one.role && n.zone.zh === one.zone.zh) === i);

const ZoneNames = ({ zone, names, chosen, onChoose }: Chooser & { zone: string; names: readonly Name[] }) => {
  const t = useWords(words);
  return (
    <div role="group" aria-label={zone} className="w-names-zone">
      <p className="k-hint">{zone}</p>
      {names.map((one) => {
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
  );
};

/** With the model case loaded one may pick somebody; a real installation names nobody and nothing shows. */
export const SignInNames = (chooser: Chooser) => {
  const t = useWords(words);
  const language = useLanguage();
  const { reply } = useAsk(listSignInNames, {});
  const [everybody, setEverybody] = useState(false);
  const all = reply?.items ?? [];
  if (all.length === 0) return null;
  const shown = everybody ? all : oneOfEachRole(all);
  const zones = [...new Set(shown.map((one) => named(one.zone, language)))];
  return (
    <fieldset className="w-pick">
      <legend className="k-label">{t('pick')}</legend>
      <p className="k-hint">{t('pickHint')}</p>
      <div className="w-names">
        {zones.map((zone) => (
          <ZoneNames
            key={zone}
            zone={zone}
            names={shown.filter((one) => named(one.zone, language) === zone)}
            {...chooser}
          />
        ))}
        {!everybody && shown.length < all.length && (
          <Button kind="quiet" small onPress={() => setEverybody(true)}>
            {t('pickAll', { count: all.length })}
          </Button>
        )}
      </div>
    </fieldset>
  );
};
