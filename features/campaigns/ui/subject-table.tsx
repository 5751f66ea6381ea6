import type { ReactNode } from 'react';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { type Pages, usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseRow, listEnterprises } from '../../enterprises/contract.ts';
import { listPartners, type Partner } from '../../partners/contract.ts';
import { listProjects, type ProjectBrief } from '../../projects/contract.ts';
import type { Subject } from '../contract.ts';
import { useCities } from './use-names.ts';
import { words } from './visit-words.ts';

interface SubjectTableProps {
  kind: Subject['kind'];
  q: string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  toolbar: ReactNode;
}
type OfKind = Omit<SubjectTableProps, 'kind'>;

interface Listed<Row> extends OfKind {
  pages: Pages<Row>;
  columns: readonly Column<Row>[];
  name: string;
}

const List = <Row extends { id: string; name: string }>(props: Listed<Row>) => {
  const t = useWords(words);
  const { pages } = props;
  return (
    <>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name={props.name}
        caption={t('pick')}
        columns={props.columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        chosen={props.chosen}
        onChoose={props.onChoose}
        loading={pages.loading}
        more={pages.more}
        count={pages.count}
        empty={<Empty icon="search" title={t('nothingFound')} />}
        toolbar={props.toolbar}
      />
    </>
  );
};

const Enterprises = (props: OfKind) => {
  const t = useWords(words);
  const pages = usePages(listEnterprises, { query: { q: props.q } });
  const columns: Column<EnterpriseRow>[] = [
    { key: 'name', title: t('name'), cell: (one) => one.name },
    { key: 'city', title: t('city'), width: 110, cell: (one) => one.city ?? '–' },
    { key: 'industry', title: t('industry'), cell: (one) => one.industry || '–' },
  ];
  return <List {...props} name="pick-enterprises" pages={pages} columns={columns} />;
};

const Projects = (props: OfKind) => {
  const t = useWords(words);
  const pages = usePages(listProjects, { query: { q: props.q || undefined } });
  const columns: Column<ProjectBrief>[] = [
    { key: 'name', title: t('name'), cell: (one) => one.name },
    { key: 'enterprise', title: t('enterprise'), cell: (one) => one.enterpriseName },
    { key: 'owner', title: t('owner'), width: 90, cell: (one) => one.ownerName },
  ];
  return <List {...props} name="pick-projects" pages={pages} columns={columns} />;
};

const Partners = (props: OfKind) => {
  const t = useWords(words);
  const cities = useCities();
  const pages = usePages(listPartners, { query: { q: props.q || undefined } });
  const columns: Column<Partner>[] = [
    { key: 'name', title: t('name'), cell: (one) => one.name },
    { key: 'kind', title: t('kind'), width: 120, cell: (one) => t(one.kind) },
    { key: 'organisation', title: t('organisation'), cell: (one) => one.organisation ?? '–' },
    { key: 'city', title: t('city'), width: 110, cell: (one) => cities.say(one.cityCode) },
  ];
  return <List {...props} name="pick-partners" pages={pages} columns={columns} />;
};

/** Whom one could visit, of one kind. */
export const SubjectTable = ({ kind, ...props }: SubjectTableProps) => {
  switch (kind) {
    case 'enterprise':
      return <Enterprises {...props} />;
    case 'project':
      return <Projects {...props} />;
    case 'partner':
      return <Partners {...props} />;
  }
};
