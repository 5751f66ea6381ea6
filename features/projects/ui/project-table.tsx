import type { ReactNode } from 'react';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Panels } from '../../../packages/kit/panels.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { named } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { listProjects, listStages, type ProjectBrief } from '../contract.ts';
import { type ProjectFilterValues, queryOf } from './project-filters.tsx';
import { StageLight } from './stage-light.tsx';
import { words } from './words.ts';

const useColumns = (shown: readonly string[]): Column<ProjectBrief>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const stageOf = (one: ProjectBrief) => stages.find((stage) => stage.code === one.stage);
  const lineOf = (one: ProjectBrief) => lines.find((line) => line.id === one.lineId);
  const say = (of: { name: { zh: string; en: string } } | undefined) => (of ? named(of.name, language) : '–');
  return [
    { key: 'name', title: t('name'), cell: (one) => one.name },
    {
      key: 'key',
      title: t('isKey'),
      width: 90,
      cell: (one) => one.isKey && <Badge tone="violet">{t('key')}</Badge>,
    },
    {
      key: 'enterprise',
      title: t('enterprise'),
      cell: (one) => <span className="k-clip">{one.enterpriseName}</span>,
    },
    { key: 'stage', title: t('stage'), width: 120, cell: (one) => say(stageOf(one)) },
    {
      key: 'light',
      title: t('limit'),
      width: 120,
      cell: (one) => <StageLight of={one} stage={stageOf(one)} />,
    },
    {
      key: 'signs',
      title: t('signs'),
      width: 210,
      cell: (one) => (
        <span className="k-signs">
          <Panels about="project" place="sign" id={one.id} among={shown} />
        </span>
      ),
    },
    {
      key: 'amount',
      title: t('amountColumn'),
      width: 150,
      number: true,
      cell: (one) => (one.plannedInvestment === null ? '–' : sayNumber(one.plannedInvestment)),
    },
    { key: 'line', title: t('line'), width: 130, cell: (one) => say(lineOf(one)) },
    { key: 'owner', title: t('owner'), width: 100, cell: (one) => one.ownerName },
    {
      key: 'since',
      title: t('since'),
      width: 120,
      cell: (one) => <span className="k-figures">{one.stageSince}</span>,
    },
    { key: 'class', title: t('class'), width: 120, hidden: true, cell: (one) => t(`class_${one.class}`) },
    {
      key: 'channel',
      title: t('channel'),
      width: 120,
      hidden: true,
      cell: (one) => t(`channel-${one.channel}`),
    },
  ];
};

/** The same projects as the board, one a line. */
export const ProjectTable = ({ filters, toolbar }: { filters: ProjectFilterValues; toolbar: ReactNode }) => {
  const t = useWords(words);
  const pages = usePages(listProjects, { query: { ...queryOf(filters), stage: filters.stage || undefined } });
  const columns = useColumns(pages.items?.map((one) => one.id) ?? []);
  return (
    <>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="projects"
        caption={t('projects')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        hrefOf={(one) => `/projects/${one.id}`}
        loading={pages.loading}
        more={pages.more}
        toolbar={toolbar}
        empty={<Empty icon="project" title={t('none')} hint={t('noneHint')} />}
      />
    </>
  );
};
