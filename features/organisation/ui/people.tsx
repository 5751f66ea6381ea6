import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { named, useSession } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityNamed, listCities, listLines, listPeople, listUnits, type PersonBrief } from '../contract.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { words } from './words.ts';

const NEW = 'new';

const useColumns = (): Column<PersonBrief>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const listed = useListed();
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const lineName = (find: (line: (typeof lines)[number]) => boolean): string | null => {
    const line = lines.find(find);
    return line ? named(line.name, language) : null;
  };
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (one) => (language === 'en' && one.latinName ? `${one.latinName} ${one.name}` : one.name),
    },
    { key: 'post', title: t('post'), cell: (one) => <span className="k-clip">{one.post}</span> },
    { key: 'unit', title: t('unit'), width: 180, cell: (one) => one.unitName },
    {
      key: 'line',
      title: t('line'),
      width: 140,
      cell: (one) => lineName((line) => line.id === one.lineId) ?? '–',
    },
    {
      key: 'competences',
      title: t('competences'),
      width: 220,
      cell: (one) => (
        <span className="k-clip">
          {listed(one.competences.map((code) => lineName((line) => line.code === code) ?? code)) || '–'}
        </span>
      ),
    },
    { key: 'rank', title: t('rank'), width: 80, number: true, cell: (one) => one.rank },
    {
      key: 'homeCity',
      title: t('homeCity'),
      width: 120,
      cell: (one) => cityNamed(cities, one.homeCity),
    },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      cell: (one) => (
        <StatusTag tone={one.inService ? 'green' : 'grey'}>
          {t(one.inService ? 'inService' : 'left')}
        </StatusTag>
      ),
    },
  ];
};

/** People of the bureau; one of them opens beside the list. */
export const People = () => {
  const t = useWords(words);
  const { can } = useSession();
  const columns = useColumns();
  const units = useAsk(listUnits, {}).reply?.items ?? [];
  const [filters, change] = useFilters({ q: '', unitId: '', everybody: '', open: '' });
  const { open } = filters;
  const pages = usePages(listPeople, {
    query: {
      q: filters.q || undefined,
      unitId: filters.unitId || undefined,
      everybody: filters.everybody === 'true' ? 'true' : 'false',
    },
  });
  return (
    <>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="people"
        caption={t('people')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        onOpen={(one) => change({ open: one.id })}
        openKey={open}
        loading={pages.loading}
        more={pages.more}
        empty={<Empty icon="users" title={t('nobody')} hint={t('nobodyHint')} />}
        toolbar={
          <>
            <SearchBox label={t('search')} value={filters.q} onChange={(q) => change({ q })} />
            <span className="k-narrow-field">
              <SelectField
                bare
                label={t('unit')}
                placeholder={t('allUnits')}
                value={filters.unitId || null}
                choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
                onChange={(unitId) => change({ unitId: unitId ?? '' })}
              />
            </span>
            <FilterBar
              label={t('state')}
              value={filters.everybody}
              onChange={(everybody) => change({ everybody })}
              chips={[{ value: 'true', label: t('everybody') }]}
            />
            {can['organisation.edit'] && (
              <Button icon="plus" onPress={() => change({ open: NEW })}>
                {t('addPerson')}
              </Button>
            )}
          </>
        }
      />
      {open !== '' && (
        <PersonDrawer key={open} id={open === NEW ? null : open} onClose={() => change({ open: '' })} />
      )}
    </>
  );
};
