import { type Job, onTick, type Task } from '../../platform/jobs/job.ts';
import { escalate } from './escalate.ts';

/** ORD-10, ORD-11 Whoever is to hear that an order is due or late is told. */
export async function lookAtOrders(task: Task): Promise<void> {
  const { told, unheard } = await escalate(task);
  if (told + unheard === 0) return;
  const after = { told, unheard };
  task.tell({ kind: 'order.followed', subject: { kind: 'zone', id: String(task.zone.id) }, after });
}

export const jobs: readonly Job[] = [
  // in the morning of a working day, and once more for what was given or moved since
  onTick('orders.clock', '30 8,14 * * *', lookAtOrders),
];
