import { Card } from '../../../packages/kit/card.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Happening, Timeline } from '../../../packages/kit/timeline.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Step } from '../contract.ts';
import { STEP_TONE } from './tones.ts';
import { words } from './words.ts';

const BROUGHT: readonly Step['kind'][] = ['told', 'escalated', 'passed'];

const useSayStep = () => {
  const t = useWords(words);
  const how = (step: Step): string[] => {
    if (!BROUGHT.includes(step.kind)) return [];
    return [
      ...(step.answered ? [t(`asked_${step.answered}`)] : []),
      ...step.passed.map(({ post, why }) =>
        t('passedOver', { post: t(`asked_${post}`), why: t(`whyPassed_${why}`) }),
      ),
      ...(step.forName ? [t('standsIn', { name: step.forName })] : []),
      step.readAt ? t('read', { when: sayInstant(step.readAt).slice(5) }) : t('notRead'),
    ];
  };
  return (step: Step): Happening => {
    const about = how(step).join(' · ');
    return {
      id: step.id,
      when: sayInstant(step.at),
      title: t(`step_${step.kind}`, {
        name: step.byName,
        to: step.toName ?? '',
        grade: step.grade ?? '',
      }),
      tone: STEP_TONE[step.kind],
      body: (
        <>
          {step.note && <p className="k-prose">{step.note}</p>}
          {about && <p className="k-muted">{about}</p>}
        </>
      ),
    };
  };
};

/** Every hand it passed through, the newest first. */
export const Hands = ({ steps }: { steps: readonly Step[] }) => {
  const t = useWords(words);
  const sayStep = useSayStep();
  return (
    <Card title={t('hands')}>
      <Timeline label={t('hands')} items={steps.map(sayStep)} />
    </Card>
  );
};
