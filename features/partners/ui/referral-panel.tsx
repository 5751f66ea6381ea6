import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listReferrals } from '../referral-contract.ts';
import { LinkReferral } from './link-referral.tsx';
import { ReferralFacts } from './referral-facts.tsx';
import { referralWords as words } from './referral-words.ts';

/** Who referred a project, on the project's own page. */
export const Panel = ({ id }: PanelProps) => {
  const t = useWords(words);
  const [linking, setLinking] = useState(false);
  const asked = useAsk(listReferrals, { query: { projectId: id, limit: 1 } });
  const { reply } = asked;
  return (
    <Card
      title={t('linkCard')}
      actions={
        reply?.can.edit &&
        reply.items.length === 0 && (
          <Button small icon="link" onPress={() => setLinking(true)}>
            {t('link')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={3}>
        {({ items: [one] }) =>
          one ? <ReferralFacts of={one} /> : <p className="k-muted">{t('linkNone')}</p>
        }
      </Asked>
      {linking && <LinkReferral projectId={id} onClose={() => setLinking(false)} />}
    </Card>
  );
};
