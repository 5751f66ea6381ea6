import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listObstacles, type Obstacle } from '../obstacle-contract.ts';
import { DueRows } from './due-rows.tsx';
import { ObstacleDrawer } from './obstacle-drawer.tsx';
import { ObstacleLight } from './obstacle-light.tsx';
import { obstacleWords as words } from './obstacle-words.ts';
import { RaiseDrawer, type RaisedOn } from './raise-drawer.tsx';

/** What stands in the way of a project or an enterprise; what is closed is asked for. */
export const ObstaclesCard = ({ on }: { on: RaisedOn }) => {
  const t = useWords(words);
  const { can } = useSession();
  const [raising, setRaising] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [closedToo, setClosedToo] = useState(false);
  const onProject = 'projectId' in on;
  const query = onProject
    ? { projectId: on.projectId, limit: 20 }
    : { enterpriseId: on.enterpriseId, limit: 20 };
  const asked = usePages(listObstacles, { query });
  const closed = usePages(listObstacles, { query: { ...query, state: 'closed' } }, { when: closedToo });
  const row = (one: Obstacle) => ({
    id: one.id,
    title: one.what,
    light: <ObstacleLight of={one} />,
    note: `${t(`kind-${one.kind}`)} · ${one.ownerName} · ${one.dueOn}`,
    onOpen: () => setOpen(one.id),
  });
  return (
    <Card
      title={t(onProject ? 'obstacles' : 'obstaclesTitle')}
      actions={
        <>
          <Button kind="quiet" small pressed={closedToo} onPress={() => setClosedToo(!closedToo)}>
            {t('closed')}
          </Button>
          {can['projects.edit'] && (
            <Button small icon="plus" onPress={() => setRaising(true)}>
              {t(onProject ? 'raise' : 'raiseGrievance')}
            </Button>
          )}
        </>
      }
    >
      <Asked of={{ ...asked, reply: asked.items }} lines={2}>
        {(items) => (
          <div className="k-stack">
            {items.length === 0 && <p className="k-muted">{t('noneHere')}</p>}
            <DueRows label={t('obstacles')} rows={items.map(row)} />
            {closedToo && <DueRows label={t('closed')} rows={(closed.items ?? []).map(row)} />}
          </div>
        )}
      </Asked>
      {raising && <RaiseDrawer on={on} onClose={() => setRaising(false)} />}
      {open && <ObstacleDrawer key={open} id={open} onClose={() => setOpen(null)} />}
    </Card>
  );
};
