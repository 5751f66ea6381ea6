import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of the process and of each route, by the contract's name. */
export interface Metrics {
  readonly registry: Registry;
  observe(route: string, status: number, seconds: number): void;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'sortie_' });
  const duration = new Histogram({
    name: 'sortie_request_seconds',
    help: 'Time from request to reply, by route',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const replies = new Counter({
    name: 'sortie_replies_total',
    help: 'Replies, by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  return {
    registry,
    observe: (route, status, seconds) => {
      duration.observe({ route }, seconds);
      replies.inc({ route, status });
    },
  };
}
