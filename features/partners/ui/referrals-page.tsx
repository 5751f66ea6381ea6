import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listReferrals, REFERRAL_STATES, type Referral, STANDINGS } from '../referral-contract.ts';
import { ReferralDrawer } from './referral-drawer.tsx';
import { PlaceTag, StateTag } from './referral-tags.tsx';
import { referralWords as words } from './referral-words.ts';

const useColumns = (): Column<Referral>[] => {
  const t = useWords(words);
  return [
    { key: 'investor', title: t('investor'), cell: (one) => one.investorName },
    { key: 'state', title: t('state'), width: 110, cell: (one) => <StateTag of={one} /> },
    { key: 'standing', title: t('standing'), width: 120, cell: (one) => <PlaceTag of={one} /> },
    {
      key: 'partner',
      title: t('partner'),
      width: 190,
      cell: (one) => <span className="k-clip">{one.partnerName}</span>,
    },
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
      width: 100,
      cell: (one) => (one.isProject ? '✓' : '–'),
    },
  ];
};

/** Every referral, those to be judged first among the filters. */
export const Page = () => {
  const t = useWords(words);
  const [{ open, ...filters }, change] = useFilters({ state: '', standing: '', open: '' });
  const pages = usePages(listReferrals, {
    query: {
      state: REFERRAL_STATES.find((one) => one === filters.state),
      standing: STANDINGS.find((one) => one === filters.standing),
    },
  });
  return (
    <Frame title={t('referrals')} note={t('note')}>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="referrals"
        caption={t('referrals')}
        columns={useColumns()}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.investorName}
        onOpen={(one) => change({ open: one.id })}
        openKey={open || null}
        loading={pages.loading}
        more={pages.more}
        toolbar={
          <>
            <FilterBar
              label={t('state')}
              value={filters.state}
              onChange={(state) => change({ state })}
              chips={REFERRAL_STATES.map((one) => ({ value: one, label: t(`state_${one}`) }))}
            />
            <FilterBar
              label={t('standing')}
              value={filters.standing}
              onChange={(standing) => change({ standing })}
              chips={STANDINGS.map((one) => ({ value: one, label: t(`standing_${one}`) }))}
            />
          </>
        }
        empty={<Empty icon="handshake" title={t('none')} hint={t('noneHint')} />}
      />
      {open && <ReferralDrawer key={open} id={open} onClose={() => change({ open: '' })} />}
    </Frame>
  );
};
