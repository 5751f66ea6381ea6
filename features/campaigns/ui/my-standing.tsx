import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Icon } from '../../../packages/kit/icon.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { myReadiness } from '../contract.ts';
import './declaration.css';
import { words as peopleWords } from './people-words.ts';
import { words } from './readiness-words.ts';
import { STANDING_TONE } from './tones.ts';

interface StandingProps {
  campaignName: string;
  mine: ReplyOf<typeof myReadiness>;
}

/** The one thing the page is opened for: may I go, and until when. */
export const MyStanding = ({ campaignName, mine }: StandingProps) => {
  const t = useWords(words);
  const say = useWords(peopleWords);
  const { standing, standingUntil, declaredAt } = mine;
  const until = standing === 'ready' && standingUntil;
  return (
    <section className={`dcl-standing is-${STANDING_TONE[standing]}`} aria-label={t('current')} role="status">
      <span className="dcl-campaign">{campaignName}</span>
      <strong>
        <Icon name={standing === 'ready' ? 'check' : standing === 'unjudged' ? 'clock' : 'alert'} size={20} />
        {say(standing)}
        {until && (
          <span className="k-figures">{t('currentUntil', { when: sayInstant(until).slice(5) })}</span>
        )}
      </strong>
      <span>{t(`say-${standing}`)}</span>
      <span className="k-figures">
        {declaredAt ? t('lastDeclared', { when: sayInstant(declaredAt).slice(5) }) : t('neverDeclared')}
      </span>
    </section>
  );
};
