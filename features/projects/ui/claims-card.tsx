import { useState } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { Timeline } from '../../../packages/kit/timeline.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getClaimsOf } from '../claim-contract.ts';
import { ClaimState, ClaimView } from './claim-view.tsx';
import { words } from './claim-words.ts';
import { OpenClaimDialog } from './open-claim-dialog.tsx';

type Listed = ReplyOf<typeof getClaimsOf>['claims'][number];

const Steps = ({ of }: { of: Listed }) => {
  const t = useWords(words);
  return (
    <details className="clm-steps">
      <summary>{t('steps')}</summary>
      <Timeline
        label={t('steps')}
        items={of.steps.toReversed().map((step) => ({
          id: step.id,
          when: sayInstant(step.at),
          by: step.byName,
          title: `${t(`step_${step.kind}`)} ${step.holderName}`,
          body: step.reason && <p className="k-prose">{step.reason}</p>,
        }))}
      />
    </details>
  );
};

/** Whose the first contact of a project is, and was. */
export const ClaimsCard = ({ project }: { project: { id: string; name: string } }) => {
  const t = useWords(words);
  const [opening, setOpening] = useState(false);
  const asked = useAsk(getClaimsOf, { params: { id: project.id } });
  return (
    <Card
      title={t('card')}
      actions={
        asked.reply?.can.open && (
          <Button small icon="target" onPress={() => setOpening(true)}>
            {t('open')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={3}>
        {({ claims, figures }) => (
          <div className="k-stack">
            {claims.length === 0 && <p className="k-muted">{t('cardNone')}</p>}
            {claims.map((claim) => (
              <article key={claim.id} className="k-stack clm-claim">
                <div>
                  <ClaimState of={claim} />
                </div>
                <ClaimView of={claim} usualShare={figures.firstShare} />
                <Steps of={claim} />
              </article>
            ))}
          </div>
        )}
      </Asked>
      {opening && <OpenClaimDialog project={project} onClose={() => setOpening(false)} />}
    </Card>
  );
};
