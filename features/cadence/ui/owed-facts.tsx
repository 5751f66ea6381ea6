import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Owed } from '../contract.ts';
import './cadence.css';
import { LIGHT_TONE } from './tones.ts';
import { useSayOwed } from './use-say-owed.ts';
import { words } from './words.ts';

/** How one thing stands: its light, when the next contact is owed, and under which policy. */
export const OwedFacts = ({ owed }: { owed: Owed | null }) => {
  const t = useWords(words);
  const language = useLanguage();
  const say = useSayOwed();
  if (!owed) return <p className="k-muted">{t('noPolicy')}</p>;
  return (
    <p className="k-line cad-standing">
      <StatusTag tone={LIGHT_TONE[owed.light]}>{t(owed.light)}</StatusTag>
      <span>{say(owed)}</span>
      {owed.misses > 0 && <span>{t('missed', { count: owed.misses })}</span>}
      <span className="k-muted">{named(owed.policy.name, language)}</span>
    </p>
  );
};
