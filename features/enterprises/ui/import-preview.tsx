import { Tabs } from '../../../packages/kit/tabs.tsx';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { EnterpriseImport } from '../contract.ts';
import { ImportRows, type Verdict } from './import-rows.tsx';
import { importWords } from './import-words.ts';

const VERDICTS = ['reject', 'create', 'update', 'same'] as const;

/** Problems first, if there are any: they are what somebody has to look at. */
const firstWorthSeeing = (count: Readonly<Record<Verdict, number>>): Verdict =>
  VERDICTS.find((verdict) => count[verdict] > 0) ?? 'create';

/** What every row would do, or did, verdict by verdict. */
export const ImportPreview = ({ of }: { of: EnterpriseImport }) => {
  const t = useWords(importWords);
  const [{ rows }, change] = useFilters({ rows: '' });
  const count = { create: of.toCreate, update: of.toUpdate, same: of.same, reject: of.rejected };
  const done = of.status === 'done';
  const label = (verdict: Verdict): string =>
    done && verdict !== 'same' ? t(`verdict_${verdict}_done`) : t(`verdict_${verdict}`);
  const shown = VERDICTS.find((verdict) => verdict === rows) ?? firstWorthSeeing(count);
  return (
    <Tabs
      label={t('preview')}
      value={shown}
      onChange={(key) => change({ rows: key })}
      tabs={(['create', 'update', 'same', 'reject'] as const).map((verdict) => ({
        key: verdict,
        label: label(verdict),
        count: count[verdict],
      }))}
    >
      <ImportRows key={shown} of={of} verdict={shown} />
    </Tabs>
  );
};
