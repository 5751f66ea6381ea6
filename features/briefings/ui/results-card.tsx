import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Result } from '../contract.ts';
import { Line, Lines, Quiet } from './line.tsx';
import { inCampaign } from './links.ts';
import { useAgo } from './use-ago.ts';
import { words } from './words.ts';

interface ResultsCardProps {
  campaignId: string;
  results: readonly Result[];
  now: string;
}

const NextStep = ({ result }: { result: Result }) => {
  const t = useWords(words);
  const language = useLanguage();
  if (result.nextStep === '') return null;
  return result.nextStepOn === null
    ? t('nextNoDay', { what: result.nextStep })
    : t('next', { what: result.nextStep, on: sayShortDay(result.nextStepOn, language) });
};

/** What the last visits found. */
export const ResultsCard = ({ campaignId, results, now }: ResultsCardProps) => {
  const t = useWords(words);
  const ago = useAgo(now);
  return (
    <Card
      title={t('results')}
      flush
      actions={
        results.length > 0 && (
          <Button small kind="quiet" to={inCampaign(campaignId, 'visits', { status: 'done' })}>
            {t('all')}
          </Button>
        )
      }
    >
      {results.length === 0 && <Quiet title={t('resultsNone')} hint={t('resultsNoneHint')} />}
      <Lines label={t('results')}>
        {results.map((result) => (
          <Line
            key={result.visitId}
            to={inCampaign(campaignId, 'visits', { visit: result.visitId })}
            title={result.title}
            note={
              <>
                <span className="b-said">{result.finding}</span>
                <NextStep result={result} />
              </>
            }
            end={
              <>
                <span>
                  {result.leadId && <Badge tone="green">{t('lead')}</Badge>}{' '}
                  {result.squadNumber !== null && t('squadNo', { number: result.squadNumber })}
                </span>
                <small>{ago(result.closedAt)}</small>
              </>
            }
          />
        ))}
      </Lines>
    </Card>
  );
};
