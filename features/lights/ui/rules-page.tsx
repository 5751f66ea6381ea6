import { useState } from 'react';
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
import { type ListedLightRule, listLightRules } from '../contract.ts';
import { RuleFacts, STANDS_TONE } from './rule-facts.tsx';
import { RuleForm } from './rule-form.tsx';
import { useSayLimits } from './use-say-limits.ts';
import { useSayRule } from './use-say-rule.ts';
import { words } from './words.ts';

const NEW = 'new';

/** A rule as its row shows it: the version in force, or the last one; and how much it lights. */
interface RuleRow {
  shown: ListedLightRule;
  versions: readonly ListedLightRule[];
  lit: number;
}

const rowsOf = (items: readonly ListedLightRule[]): RuleRow[] =>
  [...new Set(items.map((one) => one.key))].flatMap((key) => {
    const versions = items.filter((one) => one.key === key);
    const shown = versions.find((one) => one.stands === 'now') ?? versions[0];
    return shown ? [{ shown, versions, lit: versions.reduce((sum, one) => sum + one.lit, 0) }] : [];
  });

const useColumns = (): Column<RuleRow>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const say = useSayRule();
  const sayLimits = useSayLimits();
  return [
    { key: 'name', title: t('name'), cell: ({ shown }) => named(shown.name, language) },
    {
      key: 'applies',
      title: t('appliesTo'),
      cell: ({ shown }) => <span className="k-clip">{say.appliesTo(shown)}</span>,
    },
    { key: 'limits', title: t('limits'), width: 220, cell: ({ shown }) => sayLimits(shown.limits) },
    {
      key: 'tells',
      title: t('tells'),
      cell: ({ shown }) => <span className="k-clip">{say.tells(shown)}</span>,
    },
    { key: 'lit', title: t('litNow'), width: 90, number: true, cell: ({ lit }) => lit },
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

interface RuleDrawerProps {
  row: RuleRow;
  canEdit: boolean;
  onClose: () => void;
}

const RuleDrawer = ({ row, canEdit, onClose }: RuleDrawerProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const name = named(row.shown.name, language);
  return (
    <Drawer open wide title={changing ? t('changeTitle', { name }) : name} onClose={onClose}>
      {changing ? (
        <RuleForm of={row.versions[0] ?? null} onClose={() => setChanging(false)} />
      ) : (
        <RuleFacts versions={row.versions} canEdit={canEdit} onChange={() => setChanging(true)} />
      )}
    </Drawer>
  );
};

/** What is lit when, who is told and who may exempt, with every version; one opens beside the list. */
export const Page = () => {
  const t = useWords(words);
  const language = useLanguage();
  const columns = useColumns();
  const [{ open }, change] = useFilters({ open: '' });
  const asked = useAsk(listLightRules, {});
  const rows = asked.reply && rowsOf(asked.reply.items);
  const row = rows?.find((one) => one.shown.key === open);
  const canEdit = asked.reply?.can.edit ?? false;
  const close = (): void => change({ open: '' });
  return (
    <Frame
      title={t('rules')}
      note={t('rulesNote')}
      actions={
        canEdit && (
          <Button kind="main" icon="plus" onPress={() => change({ open: NEW })}>
            {t('add')}
          </Button>
        )
      }
    >
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="light-rules"
        caption={t('rules')}
        columns={columns}
        rows={rows}
        keyOf={(one) => one.shown.key}
        nameOf={(one) => named(one.shown.name, language)}
        onOpen={(one) => change({ open: one.shown.key })}
        openKey={open}
        loading={asked.loading}
        fixed
        empty={<Empty icon="gauge" title={t('rulesNone')} hint={t('rulesNoneHint')} />}
      />
      {row && <RuleDrawer key={open} row={row} canEdit={canEdit} onClose={close} />}
      {open === NEW && (
        <Drawer open wide title={t('add')} onClose={close}>
          <RuleForm of={null} onClose={close} />
        </Drawer>
      )}
    </Frame>
  );
};
