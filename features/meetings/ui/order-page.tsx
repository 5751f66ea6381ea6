import { Link, useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Attachments } from '../../../packages/kit/attachments.tsx';
import { Beside } from '../../../packages/kit/beside.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getOrder, type Order } from '../contract.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderDue } from './order-due.tsx';
import { OrderHistory } from './order-history.tsx';
import { words } from './order-words.ts';
import './meetings.css';
import { LIGHT_TONE, STATE_TONE } from './tones.ts';

const OrderFacts = ({ of }: { of: Order }) => {
  const t = useWords(words);
  const listed = useListed();
  return (
    <Card>
      <Facts
        facts={[
          { label: t('owner'), value: of.owner.name },
          { label: t('asker'), value: of.asker.name },
          { label: t('due'), value: <OrderDue of={of} /> },
          { label: t('givenOn'), value: <span className="k-figures">{of.givenOn}</span> },
          { label: t('evidenceWanted'), value: of.evidenceWanted, wide: true },
          { label: t('leadUnit'), value: of.leadUnit?.name },
          {
            label: t('supports'),
            value: of.supports.length === 0 ? undefined : listed(of.supports.map((one) => one.name)),
          },
          {
            label: t('project'),
            value: of.project && <Link to={`/projects/${of.project.id}`}>{of.project.name}</Link>,
            wide: true,
          },
          {
            label: t('enterprise'),
            value: of.enterprise && <Link to={`/enterprises/${of.enterprise.id}`}>{of.enterprise.name}</Link>,
            wide: true,
          },
          ...(of.lapses > 0 ? [{ label: t('lapses'), value: t('lapsesOf', { count: of.lapses }) }] : []),
          ...(of.doneWords ? [{ label: t('doneWords'), value: of.doneWords, wide: true }] : []),
        ]}
      />
    </Card>
  );
};

const OrderView = ({ id }: { id: string }) => {
  const t = useWords(words);
  const asked = useAsk(getOrder, { params: { id } });
  const one = asked.reply;
  return (
    <Frame
      title={one?.what ?? t('order')}
      back={{ to: '/orders', label: t('orders') }}
      note={
        one && (
          <span className="k-line">
            <StatusTag tone={STATE_TONE[one.state]}>{t(`state_${one.state}`)}</StatusTag>
            {one.light !== 'green' && (
              <StatusTag tone={LIGHT_TONE[one.light]}>{t(`light_${one.light}`)}</StatusTag>
            )}
          </span>
        )
      }
      actions={one && <OrderActions of={one} />}
    >
      <Asked of={asked} lines={8}>
        {(reply) => (
          <Beside aside={<OrderFacts of={reply} />}>
            <div className="k-stack">
              <OrderHistory of={reply} />
              <Attachments key={reply.state} aboutKind="order" aboutId={reply.id} />
            </div>
          </Beside>
        )}
      </Asked>
    </Frame>
  );
};

/** One order: what, whose, by when, how it stands and everything that happened to it. */
export const Page = () => {
  const { orderId = '' } = useParams();
  return <OrderView key={orderId} id={orderId} />;
};
