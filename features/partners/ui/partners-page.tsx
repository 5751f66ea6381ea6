import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listCities } from '../../organisation/contract.ts';
import { listPartners, PARTNER_KINDS } from '../contract.ts';
import { usePartnerColumns } from './partner-columns.tsx';
import { PartnerDrawer } from './partner-drawer.tsx';
import { words } from './words.ts';

const NO_FILTERS = { q: '', kind: '', cityCode: '' };
const NEW = 'new';

/** Advisors and agencies; one of them opens beside the list. */
export const Page = () => {
  const t = useWords(words);
  const { can } = useSession();
  const columns = usePartnerColumns();
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  const [{ open, ...filters }, change] = useFilters({ ...NO_FILTERS, open: '', part: '' });
  const pages = usePages(listPartners, {
    query: {
      q: filters.q || undefined,
      kind: PARTNER_KINDS.find((kind) => kind === filters.kind),
      cityCode: filters.cityCode || undefined,
    },
  });
  const close = (): void => change({ open: '', part: '' });
  return (
    <Frame
      title={t('partners')}
      note={t('note')}
      actions={
        can['partners.edit'] && (
          <Button kind="main" icon="plus" onPress={() => change({ open: NEW })}>
            {t('add')}
          </Button>
        )
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="partners"
        caption={t('partners')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        onOpen={(one) => change({ open: one.id })}
        openKey={open}
        loading={pages.loading}
        more={pages.more}
        empty={
          <Empty icon="handshake" title={t('none')} hint={t('noneHint')}>
            <Button onPress={() => change(NO_FILTERS)}>{t('clear')}</Button>
          </Empty>
        }
        toolbar={
          <>
            <SearchBox label={t('search')} value={filters.q} onChange={(q) => change({ q })} />
            <span className="k-narrow-field">
              <SelectField
                bare
                label={t('city')}
                placeholder={t('allCities')}
                value={filters.cityCode || null}
                choices={cities.map((city) => ({ value: city.code, label: city.name }))}
                onChange={(cityCode) => change({ cityCode: cityCode ?? '' })}
              />
            </span>
            <FilterBar
              label={t('kind')}
              value={filters.kind}
              onChange={(kind) => change({ kind })}
              chips={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
            />
          </>
        }
      />
      {open !== '' && <PartnerDrawer key={open} id={open === NEW ? null : open} onClose={close} />}
    </Frame>
  );
};
