import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { type DuplicateCase, listStages, type OfPair, type Sameness } from '../contract.ts';
import { words } from './duplicate-words.ts';
import { sayMoney } from './say-money.ts';

interface Compared {
  key:
    | 'name'
    | 'enterprise'
    | 'amount'
    | 'line'
    | 'upperCode'
    | 'phone'
    | 'address'
    | 'stage'
    | 'owner'
    | 'registered';
  sameness: Sameness | null;
  cell: (one: OfPair) => ReactNode;
  /** Left out when neither says it. */
  isSaid?: (one: OfPair) => boolean;
}

const useCompared = (): Compared[] => {
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const nameOf = (of: { name: { zh: string; en: string } } | undefined): string =>
    of ? named(of.name, language) : '–';
  return [
    {
      key: 'name',
      sameness: 'name',
      cell: (one) => <Link to={`/projects/${one.id}`}>{one.name}</Link>,
    },
    {
      key: 'enterprise',
      sameness: 'enterprise',
      cell: (one) => <Link to={`/enterprises/${one.enterpriseId}`}>{one.enterpriseName}</Link>,
    },
    {
      key: 'amount',
      sameness: 'amount',
      cell: (one) => (one.plannedInvestment === null ? '–' : sayMoney(one.plannedInvestment, language)),
    },
    {
      key: 'line',
      sameness: 'industry',
      cell: (one) => nameOf(lines.find((line) => line.id === one.lineId)),
      isSaid: (one) => one.lineId !== null,
    },
    {
      key: 'upperCode',
      sameness: 'upperCode',
      cell: (one) => one.upperCode ?? '–',
      isSaid: (one) => one.upperCode !== null,
    },
    { key: 'phone', sameness: 'phone', cell: (one) => one.phone || '–', isSaid: (one) => one.phone !== '' },
    {
      key: 'address',
      sameness: 'address',
      cell: (one) => one.address || '–',
      isSaid: (one) => one.address !== '',
    },
    { key: 'stage', sameness: null, cell: (one) => nameOf(stages.find((stage) => stage.code === one.stage)) },
    { key: 'owner', sameness: null, cell: (one) => one.ownerName },
    { key: 'registered', sameness: null, cell: (one) => sayInstant(one.registeredAt) },
  ];
};

/** Two projects side by side; what is the same of them is marked, by a word as well as by colour. */
export const PairTable = ({ of }: { of: DuplicateCase }) => {
  const t = useWords(words);
  const compared = useCompared();
  const shown = compared.filter((one) => !one.isSaid || one.isSaid(of.earlier) || one.isSaid(of.later));
  const wordFor = (what: Sameness): string =>
    t(what === 'amount' || (what === 'name' && of.similarity < 100) ? 'alike' : 'same');
  return (
    <table className="dup-pair">
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('earlier')}</th>
          <th scope="col">{t('later')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, sameness, cell }) => {
          const isSame = sameness !== null && of.same.includes(sameness);
          return (
            <tr key={key} className={isSame ? 'is-same' : undefined}>
              <th scope="row">
                {t(key)}
                {isSame && <span className="dup-sign">{wordFor(sameness)}</span>}
              </th>
              <td>{cell(of.earlier)}</td>
              <td>{cell(of.later)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
