import { Button } from '../../../packages/kit/button.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { addStep, type Delivery, STEPS } from '../contract.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

/** What a firm was given, and what came of it. */
export const Deliveries = ({ of, canNote }: { of: readonly Delivery[]; canNote: boolean }) => {
  const t = useWords(words);
  const say = useSayPolicy();
  const language = useLanguage();
  const toast = useToast();
  const note = useTell(addStep, {
    touches: ['getFirmPolicies', 'getEnterpriseTimeline'],
    onDone: () => toast(t('noted')),
  });
  if (of.length === 0) return <p className="k-muted">{t('notGiven')}</p>;
  return (
    <>
      {note.problem && <ProblemNote problem={note.problem} />}
      <ul className="pol-lines" aria-label={t('given')}>
        {of.map((one) => (
          <li key={one.id} aria-label={named(one.name, language)}>
            <strong>{named(one.name, language)}</strong>
            <span className="k-muted">
              {` ${[
                t(`how_${one.how}`),
                sayInstant(one.at),
                one.byName,
                t(one.verdict),
                ...(one.estimate === null ? [] : [t('estimate', { money: say.money(one.estimate) })]),
              ].join(' · ')}`}
            </span>
            {one.steps.length > 0 && (
              <p>
                {one.steps
                  .map((step) =>
                    [t(`step_${step.kind}`), step.words, sayInstant(step.at)].filter(Boolean).join(' '),
                  )
                  .join(' · ')}
              </p>
            )}
            {canNote && (
              <span className="k-line">
                {STEPS.filter(
                  (kind) => kind !== 'read' || !one.steps.some((step) => step.kind === 'read'),
                ).map((kind) => (
                  <Button
                    key={kind}
                    small
                    kind="quiet"
                    onPress={() => note.tell({ params: { deliveryId: one.id }, body: { kind, words: '' } })}
                  >
                    {t(`step_${kind}`)}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
