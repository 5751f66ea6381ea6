import { addDays, isDay } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listAnalyses, type OwedAnalysis } from '../analysis-contract.ts';
import { AnalysisTag, AnalysisView } from './analysis-view.tsx';
import { analysisWords as words } from './analysis-words.ts';
import { RateAnalysis } from './rate-analysis.tsx';

const useColumns = (): Column<OwedAnalysis>[] => {
  const t = useWords(words);
  return [
    { key: 'partner', title: t('partner'), cell: (one) => one.partnerName },
    { key: 'line', title: t('line'), width: 130, cell: (one) => one.lineName },
    { key: 'state', title: t('state'), width: 120, cell: (one) => <AnalysisTag state={one.state} /> },
    {
      key: 'filedAt',
      title: t('filedAt'),
      width: 150,
      cell: (one) => (
        <span className="k-figures">{one.analysis ? sayInstant(one.analysis.filedAt) : '–'}</span>
      ),
    },
    {
      key: 'rating',
      title: t('rating'),
      width: 100,
      cell: (one) => (one.analysis?.rating ? t('ratingOf', { rating: one.analysis.rating }) : '–'),
    },
    {
      key: 'findings',
      title: t('findings'),
      cell: (one) => <span className="k-clip">{one.analysis?.findings ?? '–'}</span>,
    },
  ];
};

const keyOf = (one: OwedAnalysis): string => `${one.partnerId}.${one.lineId}`;

/** What advisors and agencies owe for a week, filed or not. */
export const Page = () => {
  const t = useWords(words);
  const today = useToday();
  const [{ week, open }, change] = useFilters({ week: '', open: '' });
  const asked = useAsk(listAnalyses, { query: { week: isDay(week) ? week : today } });
  const { reply } = asked;
  const shown = reply?.items.find((one) => keyOf(one) === open)?.analysis;
  const goTo = (days: number) => () => reply && change({ week: addDays(reply.weekOn, days), open: '' });
  return (
    <Frame title={t('analyses')} note={t('note')}>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="analyses"
        caption={t('analyses')}
        columns={useColumns()}
        rows={reply?.items}
        keyOf={keyOf}
        nameOf={(one) => `${one.partnerName} ${one.lineName}`}
        onOpen={(one) => one.analysis && change({ open: keyOf(one) })}
        openKey={open || null}
        loading={asked.loading}
        toolbar={
          <span className="k-line">
            <Button small icon="left" onPress={goTo(-7)}>
              {t('before')}
            </Button>
            <strong>{reply && t('weekOf', { day: reply.weekOn })}</strong>
            <Button small icon="right" onPress={goTo(7)}>
              {t('after')}
            </Button>
          </span>
        }
        empty={<Empty icon="calendar" title={t('none')} hint={t('noneHint')} />}
      />
      {shown && (
        <Drawer open title={`${shown.lineName} · ${shown.filedByName}`} onClose={() => change({ open: '' })}>
          <div className="k-stack">
            <AnalysisView of={shown} />
            {reply?.can.edit && shown.rating === null && <RateAnalysis of={shown} />}
          </div>
        </Drawer>
      )}
    </Frame>
  );
};
