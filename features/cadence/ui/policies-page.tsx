import { useState } from 'react';
import { clock } from '../../../packages/kernel/minutes.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { named } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type ListedPolicy, listPolicies } from '../contract.ts';
import { CalendarEnds } from './calendar-ends.tsx';
import { PolicyFacts, STANDS_TONE } from './policy-facts.tsx';
import { PolicyForm } from './policy-form.tsx';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

const NEW = 'new';

/** A policy as its row shows it: the version in force, or the last one; and how many it applies to in all. */
interface PolicyRow {
  shown: ListedPolicy;
  versions: readonly ListedPolicy[];
  covers: number;
}

const rowsOf = (items: readonly ListedPolicy[]): PolicyRow[] =>
  [...new Set(items.map((one) => one.key))].flatMap((key) => {
    const versions = items.filter((one) => one.key === key);
    const shown = versions.find((one) => one.stands === 'now') ?? versions[0];
    return shown ? [{ shown, versions, covers: versions.reduce((sum, one) => sum + one.covers, 0) }] : [];
  });

const useColumns = (): Column<PolicyRow>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const say = useSayPolicy();
  return [
    { key: 'name', title: t('name'), cell: ({ shown }) => named(shown.name, language) },
    {
      key: 'applies',
      title: t('appliesTo'),
      cell: ({ shown }) => <span className="k-clip">{say.appliesTo(shown)}</span>,
    },
    { key: 'rhythm', title: t('rhythm'), width: 190, cell: ({ shown }) => say.rhythm(shown) },
    {
      key: 'by',
      title: t('by'),
      width: 80,
      number: true,
      cell: ({ shown }) => clock(shown.dueBy),
    },
    {
      key: 'steps',
      title: t('steps'),
      cell: ({ shown }) => <span className="k-clip">{say.steps(shown)}</span>,
    },
    { key: 'covers', title: t('covers'), width: 110, number: true, cell: ({ covers }) => covers },
    {
      key: 'version',
      title: t('version'),
      width: 80,
      number: true,
      cell: ({ shown }) => shown.version,
    },
    {
      key: 'stands',
      title: t('standing'),
      width: 110,
      cell: ({ shown }) => (
        <StatusTag tone={STANDS_TONE[shown.stands]}>{t(`stands_${shown.stands}`)}</StatusTag>
      ),
    },
  ];
};

const PolicyDrawer = ({
  row,
  canEdit,
  onClose,
}: {
  row: PolicyRow;
  canEdit: boolean;
  onClose: () => void;
}) => {
  const t = useWords(words);
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const name = named(row.shown.name, language);
  return (
    <Drawer open wide title={changing ? t('changeTitle', { name }) : name} onClose={onClose}>
      {changing ? (
        <PolicyForm of={row.versions[0] ?? null} onClose={() => setChanging(false)} />
      ) : (
        <PolicyFacts versions={row.versions} canEdit={canEdit} onChange={() => setChanging(true)} />
      )}
    </Drawer>
  );
};

/** Which rhythms there are, with every version; one opens beside the list. */
export const Page = () => {
  const t = useWords(words);
  const language = useLanguage();
  const columns = useColumns();
  const [{ open }, change] = useFilters({ open: '' });
  const asked = useAsk(listPolicies, {});
  const rows = asked.reply && rowsOf(asked.reply.items);
  const row = rows?.find((one) => one.shown.key === open);
  const canEdit = asked.reply?.can.edit ?? false;
  const close = (): void => change({ open: '' });
  return (
    <Frame
      title={t('policies')}
      note={t('policiesNote')}
      actions={
        canEdit && (
          <Button kind="main" icon="plus" onPress={() => change({ open: NEW })}>
            {t('add')}
          </Button>
        )
      }
    >
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      {asked.reply && <CalendarEnds of={asked.reply.calendar} />}
      <Table
        name="cadence-policies"
        caption={t('policies')}
        columns={columns}
        rows={rows}
        keyOf={(one) => one.shown.key}
        nameOf={(one) => named(one.shown.name, language)}
        onOpen={(one) => change({ open: one.shown.key })}
        openKey={open}
        loading={asked.loading}
        fixed
        empty={<Empty icon="clock" title={t('policiesNone')} hint={t('policiesNoneHint')} />}
      />
      {row && <PolicyDrawer key={open} row={row} canEdit={canEdit} onClose={close} />}
      {open === NEW && (
        <Drawer open wide title={t('add')} onClose={close}>
          <PolicyForm of={null} onClose={close} />
        </Drawer>
      )}
    </Frame>
  );
};
