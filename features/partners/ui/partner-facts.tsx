import { Facts } from '../../../packages/kit/facts.tsx';
import { useIndustries } from '../../../packages/kit/use-industries.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Partner } from '../contract.ts';
import { words } from './words.ts';

/** For readers who may not change it. */
export const PartnerFacts = ({ of }: { of: Partner }) => {
  const t = useWords(words);
  const industries = useIndustries();
  return (
    <div className="k-stack">
      <Facts
        facts={[
          { label: t('kind'), value: t(`kind-${of.kind}`) },
          { label: t('organisation'), value: of.organisation },
          { label: t('owner'), value: of.ownerName },
          { label: t('industries'), value: industries.list(of.industries) || null },
          { label: t('contactName'), value: of.contactName },
          { label: t('contactPhone'), value: of.contactPhone },
          { label: t('appointedFrom'), value: of.appointedFrom },
          { label: t('appointedTo'), value: of.appointedTo ?? t('openEnded') },
        ]}
      />
      {of.note && <p className="k-prose">{of.note}</p>}
    </div>
  );
};
