import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { useSession } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { CAMPAIGN_STATUSES, type CampaignBrief, listCampaigns } from '../contract.ts';
import { CAMPAIGN_TONE } from './tones.ts';
import { useCities } from './use-names.ts';
import { words } from './words.ts';

const useColumns = (): Column<CampaignBrief>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const cities = useCities();
  return [
    { key: 'name', title: t('name'), cell: (one) => one.name },
    {
      key: 'status',
      title: t('status'),
      width: 120,
      cell: (one) => <StatusTag tone={CAMPAIGN_TONE[one.status]}>{t(one.status)}</StatusTag>,
    },
    {
      key: 'days',
      title: t('days'),
      width: 300,
      cell: (one) => (
        <span className="k-figures">
          {one.startsOn.slice(0, 5)}
          {sayShortDay(one.startsOn, language)} – {sayShortDay(one.endsOn, language)}
        </span>
      ),
    },
    { key: 'homeCity', title: t('homeCity'), width: 140, cell: (one) => cities.say(one.homeCity) },
  ];
};

export const Page = () => {
  const t = useWords(words);
  const { can } = useSession();
  const columns = useColumns();
  const [filters, change] = useFilters({ status: '' });
  const status = CAMPAIGN_STATUSES.find((one) => one === filters.status);
  const pages = usePages(listCampaigns, { query: { status } });
  const add = can['campaigns.edit'] && (
    <Button kind="main" icon="plus" to="/campaigns/new">
      {t('newCampaign')}
    </Button>
  );
  return (
    <Frame title={t('campaigns')} actions={add}>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="campaigns"
        caption={t('campaigns')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        hrefOf={(one) => `/campaigns/${one.id}`}
        loading={pages.loading}
        more={pages.more}
        count={pages.count}
        empty={
          status ? (
            <Empty icon="flag" title={t('noneFound')} />
          ) : (
            <Empty icon="flag" title={t('none')} hint={t('noneHint')}>
              {add}
            </Empty>
          )
        }
        toolbar={
          <FilterBar
            label={t('status')}
            value={filters.status}
            onChange={(wanted) => change({ status: wanted })}
            chips={CAMPAIGN_STATUSES.map((one) => ({ value: one, label: t(one), tone: CAMPAIGN_TONE[one] }))}
          />
        }
      />
    </Frame>
  );
};
