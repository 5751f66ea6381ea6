import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listOwnAnalyses, type OwedAnalysis } from '../analysis-contract.ts';
import { AnalysisTag } from './analysis-view.tsx';
import { analysisWords as words } from './analysis-words.ts';
import { FileAnalysis } from './file-analysis.tsx';

const OwedLine = ({ of, onFile }: { of: OwedAnalysis; onFile: () => void }) => {
  const t = useWords(words);
  return (
    <div className="k-line">
      <strong>{t('fileTitle', { line: of.lineName, day: of.weekOn })}</strong>
      <AnalysisTag state={of.state} />
      <span className="k-muted">
        {t('dueAt')} {sayInstant(of.dueAt)}
      </span>
      {of.analysis === null && (
        <Button small kind="main" onPress={onFile}>
          {t('file')}
        </Button>
      )}
    </div>
  );
};

/** What the reader owes this week, and what it filed before. */
export const OwnAnalyses = () => {
  const t = useWords(words);
  const [filing, setFiling] = useState<OwedAnalysis | null>(null);
  const owed = useAsk(listOwnAnalyses, { query: { limit: 1 } }).reply?.owed ?? [];
  const pages = usePages(listOwnAnalyses, { query: { limit: 10 } });
  const items = pages.items ?? [];
  if (owed.length === 0 && items.length === 0 && !pages.problem) return null;
  return (
    <Card title={t('mine')}>
      <div className="k-stack">
        {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
        {owed.map((one) => (
          <OwedLine key={one.lineId} of={one} onFile={() => setFiling(one)} />
        ))}
        {items.map((one) => (
          <details key={one.id}>
            <summary>
              {t('fileTitle', { line: one.lineName, day: one.weekOn })}{' '}
              <AnalysisTag state={one.isLate ? 'late' : 'inTime'} />{' '}
              {one.rating !== null && t('ratingOf', { rating: one.rating })}
            </summary>
            <p className="k-prose">{one.findings}</p>
            {one.leads.length > 0 && (
              <p className="k-muted">
                {t('leads')}：{one.leads.join('、')}
              </p>
            )}
            {one.ratingNote && (
              <p className="k-muted">
                {t('rateNote')}：{one.ratingNote}
              </p>
            )}
          </details>
        ))}
        {pages.more.has && (
          <Button kind="quiet" icon="down" busy={pages.more.busy} onPress={pages.more.load}>
            {t('more')}
          </Button>
        )}
      </div>
      {filing && <FileAnalysis of={filing} onClose={() => setFiling(null)} />}
    </Card>
  );
};
