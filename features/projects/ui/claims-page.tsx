import { Link } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { named } from '../../../packages/kit/session.ts';
import { Toolbar } from '../../../packages/kit/toolbar.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { CLAIM_PARTS, type Claim, listClaims } from '../claim-contract.ts';
import { ClaimState, ClaimView } from './claim-view.tsx';
import { words } from './claim-words.ts';
import './claims.css';

const ClaimCard = ({ of, usualShare }: { of: Claim; usualShare: number }) => {
  const t = useWords(words);
  const language = useLanguage();
  const line = useAsk(listLines, {}).reply?.items.find((one) => one.id === of.lineId);
  const isDisputed = of.disputes.some((one) => one.ruling === null);
  return (
    <Card title={of.enterpriseName}>
      <div className="k-stack">
        <div className="k-line">
          <ClaimState of={of} />
          {isDisputed && <Badge tone="red">{t('disputed')}</Badge>}
          {line && <span className="k-muted">{named(line.name, language)}</span>}
          <Link to={`/projects/${of.projectId}`}>{of.projectName}</Link>
        </div>
        <ClaimView of={of} usualShare={usualShare} />
      </div>
    </Card>
  );
};

/** Whose first contacts are, which are in dispute, and which have ended. */
export const Page = () => {
  const t = useWords(words);
  const [{ part: wanted }, change] = useFilters({ part: 'live' });
  const part = CLAIM_PARTS.find((one) => one === wanted) ?? 'live';
  const pages = usePages(listClaims, { query: { part, limit: 20 } });
  const figures = useAsk(listClaims, { query: { part: 'disputed', limit: 1 } }).reply?.figures;
  return (
    <Frame
      title={t('title')}
      note={figures && t('note', { days: figures.expireAfterDays, share: figures.firstShare })}
    >
      <Toolbar label={t('part')}>
        <FilterBar
          label={t('part')}
          value={part}
          onChange={(next) => change({ part: next || part })}
          chips={CLAIM_PARTS.map((one) => ({ value: one, label: t(`part_${one}`) }))}
        />
      </Toolbar>
      <Asked of={{ ...pages, reply: pages.items }} lines={8}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="handshake" title={t(`none_${part}`)} hint={t('noneHint')} />
          ) : (
            <div className="clm-list">
              {items.map((one) => (
                <ClaimCard key={one.id} of={one} usualShare={figures?.firstShare ?? 0} />
              ))}
            </div>
          )
        }
      </Asked>
      {pages.more.has && (
        <Button kind="quiet" icon="down" busy={pages.more.busy} onPress={pages.more.load}>
          {t('more')}
        </Button>
      )}
    </Frame>
  );
};
