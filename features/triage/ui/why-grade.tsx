import { Badge } from '../../../packages/kit/badge.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Hit, Information } from '../contract.ts';
import { GRADE_TONE } from './tones.ts';
import './triage.css';
import { words } from './words.ts';

const HitLine = ({ hit }: { hit: Hit }) => {
  const t = useWords(words);
  const language = useLanguage();
  const found = [
    ...(hit.words.length > 0 ? [t('hitWords', { words: hit.words.join('、') })] : []),
    ...(hit.facts.length > 0
      ? [t('facts', { facts: hit.facts.map((fact) => t(`fact_${fact}`)).join('、') })]
      : []),
  ];
  return (
    <li className="tri-hit">
      <Badge tone={GRADE_TONE[hit.grade]}>{hit.grade}</Badge>
      <span>
        {named(hit.name, language)}
        <span className="k-muted"> {found.join(' · ')}</span>
      </span>
    </li>
  );
};

/** TRI-2 Each rule that fits, and the words and facts that it found. */
export const WhyGrade = ({ of }: { of: Information }) => {
  const t = useWords(words);
  return (
    <Card
      title={t('why')}
      actions={<span className="k-muted">{t('proposed', { grade: of.proposedGrade })}</span>}
    >
      {of.why.length === 0 && <p className="k-muted">{t('whyNone')}</p>}
      <ul className="tri-hits">
        {of.why.map((hit) => (
          <HitLine key={hit.key} hit={hit} />
        ))}
      </ul>
      {of.saidGrade && <p>{t('whySaid', { grade: of.saidGrade })}</p>}
    </Card>
  );
};
