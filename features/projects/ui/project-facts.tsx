import { Link } from 'react-router';
import { Card } from '../../../packages/kit/card.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayDay } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import type { Project } from '../contract.ts';
import { sayMoney } from './say-money.ts';
import { words } from './words.ts';

export const ProjectFacts = ({ of }: { of: Project }) => {
  const t = useWords(words);
  const language = useLanguage();
  const line = useAsk(listLines, {}).reply?.items.find((one) => one.id === of.lineId);
  return (
    <Card title={t('facts')}>
      <div className="k-stack">
        <Facts
          facts={[
            {
              label: t('enterprise'),
              value: <Link to={`/enterprises/${of.enterpriseId}`}>{of.enterpriseName}</Link>,
            },
            {
              label: t('amount'),
              value: of.plannedInvestment === null ? null : sayMoney(of.plannedInvestment, language),
            },
            { label: t('owner'), value: of.ownerName },
            { label: t('line'), value: line ? named(line.name, language) : null },
            { label: t('class'), value: t(`class_${of.class}`) },
            { label: t('channel'), value: t(`channel-${of.channel}`) },
            { label: t('upperCode'), value: of.upperCode },
            { label: t('since'), value: sayDay(of.stageSince, language) },
            { label: t('reviewOn'), value: of.reviewOn && sayDay(of.reviewOn, language) },
          ]}
        />
        {of.description && <p className="k-prose">{of.description}</p>}
      </div>
    </Card>
  );
};
