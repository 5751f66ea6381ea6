import { Badge } from '../../../packages/kit/badge.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { sayInstant, sayNumber } from '../../../packages/kit/say-day.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getPerson } from '../../organisation/contract.ts';
import type { EnterpriseDetail } from '../contract.ts';
import { words } from './words.ts';

const SAFE = /^https?:\/\//i;

const Website = ({ address }: { address: string }) => {
  const href = SAFE.test(address) ? address : `https://${address}`;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {address.replace(SAFE, '')}
    </a>
  );
};

const Owner = ({ id }: { id: string }) => {
  const { reply } = useAsk(getPerson, { params: { id } });
  return <>{reply?.id === id ? `${reply.name}（${reply.post}）` : '…'}</>;
};

/** What is recorded of an enterprise, in the order in which one looks for it. */
export const EnterpriseFacts = ({ of }: { of: EnterpriseDetail }) => {
  const t = useWords(words);
  const wan = (value: number | null) => (value === null ? null : `${sayNumber(value)} ${t('wan')}`);
  return (
    <>
      <Card title={t('people_')}>
        <Facts
          facts={[
            { label: t('contact'), value: of.contactName || null },
            {
              label: t('phone'),
              value: of.contactPhone ? <a href={`tel:${of.contactPhone}`}>{of.contactPhone}</a> : null,
            },
            { label: t('owner'), value: of.ownerPersonId ? <Owner id={of.ownerPersonId} /> : null },
            { label: t('lastVisited'), value: of.lastVisitedOn ?? t('never') },
          ]}
        />
      </Card>
      <Card title={t('facts')}>
        <div className="k-stack">
          <Facts
            facts={[
              { label: t('city'), value: of.city },
              { label: t('theme'), value: of.theme || null },
              { label: t('industry'), value: of.industry || null },
              { label: t('capital'), value: wan(of.capitalWan) },
              { label: t('revenue'), value: wan(of.revenueWan) },
              {
                label: t('employees'),
                value: of.employees === null ? null : `${sayNumber(of.employees)} ${t('people')}`,
              },
              { label: t('establishedOn'), value: of.establishedOn },
              { label: t('listedCode'), value: of.listedCode || null },
              { label: t('website'), value: of.website ? <Website address={of.website} /> : null },
              { label: t('uscc'), value: of.uscc ? <code>{of.uscc}</code> : null },
              { label: t('address'), value: of.address || null },
              {
                label: t('source'),
                value: `${t(`source_${of.source}`)} · ${sayInstant(of.createdAt).slice(0, 10)}`,
              },
            ]}
          />
          {of.tags.length > 0 && (
            <div className="k-line">
              {of.tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </div>
          )}
          {of.note && <p className="k-prose">{of.note}</p>}
        </div>
      </Card>
    </>
  );
};
