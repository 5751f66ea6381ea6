import { Card } from '../../../packages/kit/card.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { type Happening, Timeline } from '../../../packages/kit/timeline.tsx';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Order, OrderStep, OrderTold } from '../contract.ts';
import { words } from './order-words.ts';
import { LIGHT_TONE, STEP_TONE } from './tones.ts';

const useSayTold = () => {
  const t = useWords(words);
  const listed = useListed();
  return (told: OrderTold): string => {
    const over = told.passed.map(({ post, why }) =>
      t('toldOver', { post: t(`post_${post}`), why: t(`why_${why}`) }),
    );
    const receipt = told.readAt ? t('read') : told.deliveredAt ? t('delivered') : t('waits');
    return listed([
      ...(told.forName === null ? [] : [t('toldFor', { name: told.forName })]),
      ...over,
      receipt,
    ]);
  };
};

/** Every step of an order, and who was told that it ran late, the newest first. */
export const OrderHistory = ({ of }: { of: Order }) => {
  const t = useWords(words);
  const sayTold = useSayTold();
  const stepSaid = (step: OrderStep): Happening & { at: string } => ({
    id: step.id,
    at: step.at,
    when: sayInstant(step.at),
    by: step.forName === null ? step.byName : `${step.byName} ${t('forName', { name: step.forName })}`,
    tone: STEP_TONE[step.kind],
    title: t(`did_${step.kind}`, { from: step.fromDue ?? '', to: step.toDue, owner: step.ownerName }),
    body: step.words && <p className="k-prose">{step.words}</p>,
  });
  const toldSaid = (told: OrderTold): Happening & { at: string } => ({
    id: told.id,
    at: told.toldAt,
    when: sayInstant(told.toldAt),
    tone: LIGHT_TONE[told.light],
    title: t('told', {
      name: told.personName,
      post: t(`post_${told.answered}`),
      light: t(`light_${told.light}`),
    }),
    body: <p className="k-muted">{sayTold(told)}</p>,
  });
  // of one instant, the later step first
  const items = [...of.steps.map(stepSaid).toReversed(), ...of.told.map(toldSaid)].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
  return (
    <Card title={t('steps')}>
      <Timeline label={t('steps')} items={items} />
    </Card>
  );
};
