import { sayNumber } from '../../../../packages/kit/say-day.ts';
import { Stat, Stats } from '../../../../packages/kit/stat.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { Comparison } from '../../contract.ts';
import { changesIn, countsOf } from './comparison-shape.ts';
import { words } from './words.ts';

/** What one plan is worth against the other, in a line. */
export const CompareStats = ({ of }: { of: Comparison }) => {
  const t = useWords(words);
  const counts = countsOf(of.visits);
  const numbered = (name: string) => {
    const line = of.lines.find((one) => one.line === name);
    const by = line ? line.after - line.before : 0;
    return { value: sayNumber(line?.after ?? 0), trend: { by, text: sayNumber(Math.abs(by)) } };
  };
  const tone = (count: number, of: 'green' | 'red' | 'amber') => (count > 0 ? { tone: of } : {});
  return (
    <Stats label={t('totals')}>
      <Stat label={t('points')} {...numbered('total')} />
      <Stat label={t('value')} {...numbered('value')} />
      <Stat
        label={t('gained')}
        value={counts.onlyAfter}
        unit={t('visitsUnit')}
        {...tone(counts.onlyAfter, 'green')}
      />
      <Stat
        label={t('lost')}
        value={counts.onlyBefore}
        unit={t('visitsUnit')}
        {...tone(counts.onlyBefore, 'red')}
      />
      <Stat
        label={t('movedVisits')}
        value={counts.moved}
        unit={t('visitsUnit')}
        {...tone(counts.moved, 'amber')}
      />
      <Stat
        label={t('told')}
        value={changesIn(counts)}
        unit={t('hostsUnit')}
        note={t('peopleToo', { count: of.toldPeople.length })}
      />
    </Stats>
  );
};
