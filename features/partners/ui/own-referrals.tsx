import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listOwnReferrals } from '../portal-contract.ts';
import { type OwnReferral, REFERRAL_STATES } from '../referral-contract.ts';
import { portalWords } from './portal-words.ts';
import { PlaceTag, StateTag } from './referral-tags.tsx';
import { referralWords as words } from './referral-words.ts';

const useColumns = (): Column<OwnReferral>[] => {
  const t = useWords(words);
  return [
    { key: 'investor', title: t('investor'), cell: (one) => one.investorName },
    { key: 'state', title: t('state'), width: 110, cell: (one) => <StateTag of={one} /> },
    { key: 'standing', title: t('standing'), width: 120, cell: (one) => <PlaceTag of={one} /> },
    { key: 'line', title: t('line'), width: 120, cell: (one) => one.lineName ?? '–' },
    { key: 'what', title: t('what'), cell: (one) => <span className="k-clip">{one.what}</span> },
    {
      key: 'filedAt',
      title: t('filedAt'),
      width: 150,
      cell: (one) => <span className="k-figures">{sayInstant(one.filedAt)}</span>,
    },
    {
      key: 'project',
      title: t('isProject'),
      width: 110,
      cell: (one) => (one.isProject ? t('yes') : '–'),
    },
  ];
};

interface OwnReferralsProps {
  openKey: string;
  onOpen: (id: string) => void;
}

/** The reader's own referrals, the latest first. */
export const OwnReferrals = ({ openKey, onOpen }: OwnReferralsProps) => {
  const t = useWords(portalWords);
  const say = useWords(words);
  const [{ state }, change] = useFilters({ state: '' });
  const pages = usePages(listOwnReferrals, {
    query: { state: REFERRAL_STATES.find((one) => one === state) },
  });
  return (
    <>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="own-referrals"
        caption={t('mine')}
        columns={useColumns()}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.investorName}
        onOpen={(one) => onOpen(one.id)}
        openKey={openKey || null}
        loading={pages.loading}
        more={pages.more}
        toolbar={
          <FilterBar
            label={t('state')}
            value={state}
            onChange={(next) => change({ state: next })}
            chips={REFERRAL_STATES.map((one) => ({ value: one, label: say(`state_${one}`) }))}
          />
        }
        empty={<Empty icon="handshake" title={t('mineNone')} hint={t('mineNoneHint')} />}
      />
    </>
  );
};
