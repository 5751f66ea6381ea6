import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Fact, Facts } from '../../../packages/kit/facts.tsx';
import { sayInstant, sayNumber } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { OwnReferral, Referral } from '../referral-contract.ts';
import { PlaceTag, StateTag } from './referral-tags.tsx';
import { referralWords as words } from './referral-words.ts';

const useOwnFacts = (of: OwnReferral, project: ReactNode): Fact[] => {
  const t = useWords(words);
  const agreed = (value: number | null, unit: string): Fact['value'] =>
    value === null ? null : `${sayNumber(value)} ${unit}`;
  return [
    { label: t('state'), value: <StateTag of={of} /> },
    { label: t('standing'), value: <PlaceTag of={of} /> },
    { label: t('line'), value: of.lineName ?? t('noLine') },
    { label: t('contact'), value: of.contact },
    { label: t('filedAt'), value: sayInstant(of.filedAt) },
    { label: t('isProject'), value: of.isProject ? project : t('notYet') },
    ...(of.isProject
      ? [
          { label: t('agreedAmount'), value: agreed(of.agreedAmount, t('wan')) },
          { label: t('agreedForeign'), value: agreed(of.agreedForeign, t('wanUsd')) },
        ]
      : []),
    { label: t('what'), value: of.what, wide: true },
    { label: t('evidence'), value: of.evidence, wide: true },
    ...(of.judgedReason ? [{ label: t('judgedReason'), value: of.judgedReason, wide: true }] : []),
  ];
};

/** A referral as the partner who filed it reads it: whether it is first, and not who else is. */
export const OwnReferralFacts = ({ of }: { of: OwnReferral }) => {
  const t = useWords(words);
  const facts = useOwnFacts(of, t('yes'));
  return (
    <div className="k-stack">
      {of.standing === 'later' && <p className="k-warning">{t('notFirst')}</p>}
      <Facts facts={facts} />
    </div>
  );
};

/** A referral as staff read it. */
export const ReferralFacts = ({ of }: { of: Referral }) => {
  const t = useWords(words);
  const own = useOwnFacts(of, <Link to={`/projects/${of.projectId}`}>{t('openProject')}</Link>);
  return (
    <div className="k-stack">
      {of.first && (
        <p className="k-warning">
          {t('firstIs', { name: of.first.partnerName, at: sayInstant(of.first.filedAt) })}
        </p>
      )}
      <Facts
        facts={[
          { label: t('partner'), value: of.partnerName },
          {
            label: t('filedBy'),
            value: of.isOnBehalf ? t('onBehalf', { name: of.filedByName }) : of.filedByName,
          },
          ...own,
          ...(of.judgedByName ? [{ label: t('judgedBy'), value: of.judgedByName }] : []),
          ...(of.enterpriseId
            ? [
                {
                  label: t('enterprise'),
                  value: <Link to={`/enterprises/${of.enterpriseId}`}>{of.enterpriseName}</Link>,
                  wide: true,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
};
