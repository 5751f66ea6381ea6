import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { lookAtReadiness, Requirement } from '../contract.ts';
import { words as peopleWords } from './people-words.ts';
import { words } from './readiness-words.ts';
import { STANDING_TONE } from './tones.ts';

interface VerdictListProps {
  verdicts: ReplyOf<typeof lookAtReadiness>['verdicts'];
  questions: readonly Requirement[];
}

/** How somebody was judged, newest first, with the reasons in words. */
export const VerdictList = ({ verdicts, questions }: VerdictListProps) => {
  const t = useWords(words);
  const say = useWords(peopleWords);
  const language = useLanguage();
  const reason = (key: string): string => {
    const known = questions.find((one) => one.key === key);
    return known ? named(known.unmet, language) : key;
  };
  return (
    <section aria-label={t('history')}>
      <h3>{t('history')}</h3>
      {verdicts.length === 0 ? (
        <p className="k-muted">{t('noHistory')}</p>
      ) : (
        <Timeline
          label={t('history')}
          items={verdicts.map((one) => ({
            id: one.id,
            when: sayInstant(one.judgedAt),
            by: one.judgedByName,
            tone: STANDING_TONE[one.standing],
            title: say(one.standing),
            body:
              one.standing === 'ready'
                ? t('validUntil', { when: sayInstant(one.validUntil) })
                : one.reasons.map(reason).join('；'),
          }))}
        />
      )}
    </section>
  );
};
