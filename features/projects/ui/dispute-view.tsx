import { useState } from 'react';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { NoteDialog } from '../../../packages/kit/note-dialog.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { answerDispute, type Claim, type Dispute } from '../claim-contract.ts';
import { CLAIM_TOUCHES } from './claim-touches.ts';
import { words } from './claim-words.ts';
import './claims.css';
import { RuleDisputeDialog } from './dispute-dialogs.tsx';

interface SideProps {
  title: string;
  contact: string;
  evidence: string;
  said: string;
}

const Side = ({ title, contact, evidence, said }: SideProps) => (
  <div className="clm-side">
    <strong>{title}</strong>
    <span className="k-muted">{contact}</span>
    <p className="k-prose">{evidence}</p>
    <p className="k-prose clm-said">{said}</p>
  </div>
);

/** A dispute: what both sides say, who rules, and how it was ruled. */
export const DisputeView = ({ claim, dispute }: { claim: Claim; dispute: Dispute }) => {
  const t = useWords(words);
  const toast = useToast();
  const [doing, setDoing] = useState<'answer' | 'rule' | null>(null);
  const close = (): void => setDoing(null);
  const answer = useTell(answerDispute, {
    touches: CLAIM_TOUCHES,
    onDone: () => {
      toast(t('answered'));
      close();
    },
  });
  const { ruling, can } = dispute;
  const contactOf = (of: Claim | Dispute): string =>
    `${t('contactedAt')} ${sayInstant(of.contactedAt)} · ${t(`evidence_${of.evidenceKind}`)}`;
  return (
    <section className="clm-dispute" aria-label={t('sides')}>
      <div className="clm-sides">
        <Side
          title={t('sideChallenger', { name: dispute.challenger.name })}
          contact={contactOf(dispute)}
          evidence={dispute.evidence}
          said={dispute.statement}
        />
        <Side
          title={t('sideHolder', { name: claim.holder.name })}
          contact={contactOf(claim)}
          evidence={claim.evidence}
          said={dispute.answer || t('noAnswer')}
        />
      </div>
      <div className="k-line k-apart">
        {ruling ? (
          <span>
            {t('rulingSaid', {
              name: ruling.byName,
              winner: ruling.winner === 'holder' ? t('winner_holder') : dispute.challenger.name,
              ground: t(`ground_${ruling.ground}`),
            })}{' '}
            · {ruling.reason}
          </span>
        ) : (
          <span className="k-line">
            <Badge tone="amber">{t('disputed')}</Badge>
            {dispute.rulerName && t('rulerIs', { name: dispute.rulerName })}
          </span>
        )}
        <span className="k-line">
          {can.answer && (
            <Button small onPress={() => setDoing('answer')}>
              {t('answer')}
            </Button>
          )}
          {can.rule && (
            <Button small kind="main" onPress={() => setDoing('rule')}>
              {t('rule')}
            </Button>
          )}
        </span>
      </div>
      {doing === 'answer' && (
        <NoteDialog
          required
          title={t('answerTitle', { name: claim.enterpriseName })}
          about={dispute.statement}
          label={t('answer')}
          name="answer"
          send={t('answer')}
          busy={answer.busy}
          problem={answer.problem}
          onClose={close}
          onSend={(said) => answer.tell({ params: { id: dispute.id }, body: { answer: said } })}
        />
      )}
      {doing === 'rule' && <RuleDisputeDialog claim={claim} dispute={dispute} onClose={close} />}
    </section>
  );
};
