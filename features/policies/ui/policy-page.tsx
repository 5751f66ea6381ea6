import { useState } from 'react';
import { useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Drawer } from '../../../packages/kit/drawer.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getPolicy, type ShownClause } from '../contract.ts';
import { ClauseCard } from './clause-card.tsx';
import { ClauseEditor } from './clause-form.tsx';
import { words } from './words.ts';

const byNumber = (clauses: readonly ShownClause[]): ShownClause[][] =>
  [...new Set(clauses.map((one) => one.number))].map((number) =>
    clauses.filter((one) => one.number === number),
  );

/** One policy card with its clauses; a clause is written in a drawer beside it. */
export const Page = () => {
  const t = useWords(words);
  const { policyId = '' } = useParams();
  const [writing, setWriting] = useState<ShownClause | 'new' | null>(null);
  const asked = useAsk(getPolicy, { params: { policyId } });
  const one = asked.reply;
  const close = (): void => setWriting(null);
  return (
    <Frame
      title={one?.title ?? t('policies')}
      back={{ to: '/policies', label: t('policies') }}
      note={
        one && (
          <span className="k-line">
            {one.isFictional && <Badge>{t('fictional')}</Badge>}
            <span>{[one.docNo, one.issuer].filter(Boolean).join(' · ')}</span>
          </span>
        )
      }
      actions={
        one?.can.edit && (
          <Button kind="main" icon="plus" onPress={() => setWriting('new')}>
            {t('addClause')}
          </Button>
        )
      }
    >
      <Asked of={asked} lines={8}>
        {(policy) => (
          <div className="k-stack">
            <Facts
              facts={[
                { label: t('level'), value: t(`level_${policy.level}`) },
                { label: t('issuedOn'), value: policy.issuedOn },
                { label: t('from'), value: policy.from },
                { label: t('to'), value: policy.to ?? t('openEnded') },
                { label: t('stands'), value: t(`stands_${policy.stands}`) },
                { label: t('source'), value: policy.source || null, wide: true },
                { label: t('noteField'), value: policy.note || null, wide: true },
              ]}
            />
            {policy.clauses.length === 0 && (
              <Empty icon="policy" title={t('noClauses')} hint={t('noClausesHint')} />
            )}
            {byNumber(policy.clauses).map((versions) => (
              <ClauseCard
                key={versions[0]?.number}
                versions={versions}
                canEdit={policy.can.edit}
                onChange={setWriting}
              />
            ))}
          </div>
        )}
      </Asked>
      {writing && (
        <Drawer open wide title={t(writing === 'new' ? 'addClause' : 'changeClause')} onClose={close}>
          <ClauseEditor policyId={policyId} of={writing === 'new' ? null : writing} onClose={close} />
        </Drawer>
      )}
    </Frame>
  );
};
