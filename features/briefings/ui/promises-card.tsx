import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Cockpit } from '../contract.ts';
import { DueSaid } from './due-said.tsx';
import { Line, Lines, Quiet } from './line.tsx';
import { words } from './words.ts';

/** What was promised to firms and is due soon or late, the earliest first. */
export const PromisesCard = ({ promises }: { promises: NonNullable<Cockpit['promises']> }) => {
  const t = useWords(words);
  return (
    <Card
      title={t('promisesDue')}
      flush
      actions={
        promises.items.length > 0 && (
          <Button small kind="quiet" to="/promises">
            {t('all')}
          </Button>
        )
      }
    >
      {promises.items.length === 0 && <Quiet title={t('promisesNone')} />}
      <Lines label={t('promisesDue')}>
        {promises.items.map((promise) => (
          <Line
            key={promise.id}
            to={promise.enterpriseId ? `/enterprises/${promise.enterpriseId}` : '/promises'}
            title={promise.what}
            note={[promise.enterpriseName, promise.ownerName].filter(Boolean).join(' · ')}
            end={<DueSaid promise={promise} />}
          />
        ))}
      </Lines>
    </Card>
  );
};
