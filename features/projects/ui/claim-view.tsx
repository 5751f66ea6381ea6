import { Badge } from '../../../packages/kit/badge.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayDay, sayInstant } from '../../../packages/kit/say-day.ts';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Claim } from '../claim-contract.ts';
import { ClaimActions } from './claim-actions.tsx';
import { words } from './claim-words.ts';
import './claims.css';
import { DisputeView } from './dispute-view.tsx';

const TONE: Readonly<Record<Claim['state'], Tone>> = {
  provisional: 'amber',
  confirmed: 'green',
  expired: 'grey',
  released: 'grey',
};

export const ClaimState = ({ of }: { of: Claim }) => {
  const t = useWords(words);
  return <Badge tone={TONE[of.state]}>{t(`state_${of.state}`)}</Badge>;
};

const useFacts = (of: Claim) => {
  const t = useWords(words);
  const language = useLanguage();
  const isTransferred = of.holder.id !== of.first.id;
  const isLive = of.endedAt === null;
  const by = (at: string, name: string | null): string => [sayInstant(at), name].filter(Boolean).join(' · ');
  return [
    { label: t('holder'), value: of.holder.name },
    ...(isTransferred ? [{ label: t('first'), value: of.first.name }] : []),
    {
      label: t('shares'),
      value: isTransferred
        ? t('sharesBoth', { first: of.firstShare, holder: of.holderShare })
        : t('sharesOne', { name: of.holder.name }),
    },
    {
      label: t('contactedAt'),
      value: `${sayInstant(of.contactedAt)} · ${t(`evidence_${of.evidenceKind}`)}`,
    },
    { label: t('openedAt'), value: by(of.openedAt, of.openedByName) },
    ...(of.confirmedAt ? [{ label: t('confirmedAt'), value: by(of.confirmedAt, of.confirmedByName) }] : []),
    ...(isLive ? [{ label: t('expiresOn'), value: sayDay(of.expiresOn, language) }] : []),
    ...(of.endedAt ? [{ label: t('endedAt'), value: sayInstant(of.endedAt) }] : []),
    { label: t('evidence'), value: of.evidence, wide: true },
  ];
};

/** One claim: who leads, since when, on what evidence, with which shares; its disputes and what may be done. */
export const ClaimView = ({ of, usualShare }: { of: Claim; usualShare: number }) => {
  const facts = useFacts(of);
  return (
    <>
      <Facts facts={facts} />
      {of.disputes.map((dispute) => (
        <DisputeView key={dispute.id} claim={of} dispute={dispute} />
      ))}
      <ClaimActions of={of} usualShare={usualShare} />
    </>
  );
};
