import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityNamed, listCities, listUnits } from '../contract.ts';
import { UnitDrawer } from './unit-drawer.tsx';
import { type Branch, branchesOf } from './unit-tree.ts';
import { words } from './words.ts';

const NEW = 'new';

const useColumns = (onPeople: (unitId: string) => void): Column<Branch>[] => {
  const t = useWords(words);
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  return [
    {
      key: 'name',
      title: t('unitName'),
      cell: ({ unit, depth }) => <span style={{ paddingLeft: depth * 18 }}>{unit.name}</span>,
    },
    { key: 'shortName', title: t('shortName'), width: 140, cell: ({ unit }) => unit.shortName },
    { key: 'kind', title: t('kind'), width: 130, cell: ({ unit }) => t(`kind-${unit.kind}`) },
    {
      key: 'city',
      title: t('city'),
      width: 130,
      cell: ({ unit }) => (unit.cityCode === null ? '–' : cityNamed(cities, unit.cityCode)),
    },
    {
      key: 'count',
      title: t('count'),
      width: 90,
      number: true,
      cell: ({ unit }) => (unit.people === 0 ? '–' : unit.people),
    },
    {
      key: 'see',
      title: t('people'),
      width: 110,
      cell: ({ unit }) =>
        unit.people > 0 && (
          <Button small kind="quiet" onPress={() => onPeople(unit.id)}>
            {t('seePeople')}
          </Button>
        ),
    },
  ];
};

/** Units as the tree they form. */
export const Units = ({ onPeople }: { onPeople: (unitId: string) => void }) => {
  const t = useWords(words);
  const columns = useColumns(onPeople);
  const asked = useAsk(listUnits, {});
  const [open, setOpen] = useState<string | null>(null);
  const units = asked.reply?.items ?? [];
  const mayEdit = asked.reply?.can.edit === true;
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        fixed
        name="units"
        caption={t('units')}
        columns={columns}
        rows={asked.reply && branchesOf(units)}
        keyOf={({ unit }) => unit.id}
        nameOf={({ unit }) => unit.name}
        {...(mayEdit && { onOpen: ({ unit }: Branch) => setOpen(unit.id) })}
        openKey={open}
        loading={asked.loading}
        empty={<Empty icon="building" title={t('noUnits')} />}
        toolbar={
          mayEdit && (
            <Button icon="plus" onPress={() => setOpen(NEW)}>
              {t('addUnit')}
            </Button>
          )
        }
      />
      {open !== null && (
        <UnitDrawer
          key={open}
          unit={units.find((unit) => unit.id === open) ?? null}
          units={units}
          onAgain={asked.again}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};
