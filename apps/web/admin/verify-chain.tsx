import { useState } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { verifyAudit } from '../../../platform/audit/contract.ts';
import './admin.css';
import { words } from './words.ts';

const Verdict = ({ reply }: { reply: ReplyOf<typeof verifyAudit> }) => {
  const t = useWords(words);
  const { firstBroken, head, entries } = reply;
  if (firstBroken)
    return (
      <div className="w-chain-said">
        <StatusTag tone="red">{t('chainBroken', { seq: firstBroken.seq })}</StatusTag>
        <p>
          {t(`why_${firstBroken.why}`)} {t('chainBrokenHint')}
        </p>
      </div>
    );
  if (!head) return <StatusTag tone="grey">{t('chainEmpty')}</StatusTag>;
  return (
    <div className="w-chain-said">
      <StatusTag tone="green">{t('chainWhole')}</StatusTag>
      <p className="k-muted">
        {t('chainWholeHint', { entries: sayNumber(entries), seq: sayNumber(head.seq) })}
      </p>
      <code>
        {t('head')} {head.hash}
      </code>
    </div>
  );
};

/** Recomputes the whole chain when asked to: on a long one that takes a while. */
export const VerifyChain = () => {
  const t = useWords(words);
  const [wanted, setWanted] = useState(false);
  const asked = useAsk(verifyAudit, {}, { when: wanted });
  return (
    <Card>
      <div className="w-chain" role="status">
        <Button icon="shield" busy={asked.busy} onPress={() => (wanted ? asked.again() : setWanted(true))}>
          {t(asked.busy ? 'verifying' : 'verify')}
        </Button>
        {asked.problem && <ProblemNote problem={asked.problem} />}
        {asked.reply && !asked.busy && <Verdict reply={asked.reply} />}
      </div>
    </Card>
  );
};
