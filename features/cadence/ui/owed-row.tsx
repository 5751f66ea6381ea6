import { Badge } from '../../../packages/kit/badge.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Owed } from '../contract.ts';
import './cadence.css';
import { ContactActions } from './contact-actions.tsx';
import { LIGHT_TONE } from './tones.ts';
import { useSayOwed } from './use-say-owed.ts';
import { words } from './words.ts';

interface OwedRowProps {
  owed: Owed;
  canRecord: boolean;
  withOwner: boolean;
  onOpen: () => void;
}

/** One contact that is owed: whom, since when, and the two taps that settle it. */
export const OwedRow = ({ owed, canRecord, withOwner, onOpen }: OwedRowProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const say = useSayOwed();
  const { enterprise, policy, lastContactAt } = owed;
  const about = [enterprise?.name, withOwner && owed.ownerName, named(policy.name, language)].filter(Boolean);
  return (
    <li className="cad-row" aria-label={owed.name}>
      <span className="cad-light">
        <StatusTag tone={owed.state === 'overdue' ? LIGHT_TONE[owed.light] : 'grey'}>
          <span className="k-hidden">{t(owed.light)}</span>
        </StatusTag>
      </span>
      <span className="cad-said">
        <span className="cad-name">
          <button type="button" className="cad-open" title={owed.name} onClick={onOpen}>
            {owed.name}
          </button>
          {owed.isKey && <Badge tone="violet">{t('key')}</Badge>}
        </span>
        <span className="cad-note">{about.join(' · ')}</span>
      </span>
      <span className="cad-when">
        <span className={owed.state === 'overdue' ? `is-${owed.light}` : undefined}>{say(owed)}</span>
        <small>
          {[
            owed.misses > 0 && t('missed', { count: owed.misses }),
            lastContactAt ? t('last', { when: sayInstant(lastContactAt).slice(5) }) : t('never'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {canRecord && <ContactActions of={owed} owed={owed} />}
    </li>
  );
};
