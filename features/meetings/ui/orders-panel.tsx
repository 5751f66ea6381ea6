import { useState } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listOrders } from '../contract.ts';
import { GiveDrawer } from './give-drawer.tsx';
import { OrderLine } from './order-line.tsx';
import './meetings.css';
import { words } from './order-words.ts';

/** What was asked about a project: the open ones first, then those that are closed. */
export const Panel = ({ id }: PanelProps) => {
  const t = useWords(words);
  const [giving, setGiving] = useState(false);
  const open = useAsk(listOrders, { query: { whose: 'all', projectId: id, limit: 20 } });
  const closed = useAsk(listOrders, { query: { whose: 'all', stands: 'closed', projectId: id, limit: 10 } });
  const { standsInFor = [], can } = open.reply ?? {};
  return (
    <Card
      title={t('panel')}
      actions={
        can?.give && (
          <Button small icon="plus" onPress={() => setGiving(true)}>
            {t('give')}
          </Button>
        )
      }
    >
      <Asked of={open} lines={2}>
        {({ items }) => {
          const all = [...items, ...(closed.reply?.items ?? [])];
          return all.length === 0 ? (
            <p className="k-muted">{t('panelNone')}</p>
          ) : (
            <ul className="mtg-orders" aria-label={t('panel')}>
              {all.map((one) => (
                <OrderLine key={one.id} of={one} />
              ))}
            </ul>
          );
        }}
      </Asked>
      {giving && <GiveDrawer projectId={id} standsInFor={standsInFor} onClose={() => setGiving(false)} />}
    </Card>
  );
};
