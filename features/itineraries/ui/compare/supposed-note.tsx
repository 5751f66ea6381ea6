import { Button } from '../../../../packages/kit/button.tsx';
import { StatusTag } from '../../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Comparison } from '../../contract.ts';
import './compare.css';
import { words } from './words.ts';

type Supposed = Comparison['supposed'][number];

/** Where the real act is, for those who want to do what was supposed. */
const actOf = (campaignId: string, { kind, city }: Supposed): string => {
  const campaign = `/campaigns/${campaignId}`;
  switch (kind) {
    case 'addSquad':
    case 'losePerson':
      return `${campaign}?tab=squads`;
    case 'closeCity':
      return `${campaign}?tab=visits&city=${city ?? ''}`;
  }
};

/** Says plainly that this is only supposed, and leads to the real acts. */
export const SupposedNote = ({ of }: { of: Comparison }) => {
  const t = useWords(words);
  if (of.supposed.length === 0) return null;
  return (
    <section className="cp-supposed" aria-label={t('supposedTitle')}>
      <StatusTag tone="violet">
        <strong>{t('supposedTitle')}</strong>
      </StatusTag>
      <ul>
        {of.supposed.map((one) => (
          <li key={one.sentence}>
            <span>{one.sentence}</span>
            <Button small to={actOf(of.campaignId, one)} icon="arrowRight">
              {t(`do_${one.kind}`)}
            </Button>
          </li>
        ))}
      </ul>
      <p>{t('supposedHint')}</p>
    </section>
  );
};
