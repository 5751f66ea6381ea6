import { availableParallelism } from 'node:os';
import { DEFAULT_HTTP, type HttpSettings } from '../../platform/http/settings.ts';

/** What the operator sets by environment; docs/operate.md says it in a table. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly logLevel: string;
  readonly http: HttpSettings;
  /** Threads that search for one plan. */
  readonly plannerThreads: number;
}

type Env = Readonly<Record<string, string | undefined>>;

const wholeNumber = (env: Env, name: string, otherwise: number): number => {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is not a whole number: ${text}`);
  return value;
};

const MOST_THREADS = 16;

/** A small machine keeps a core for its requests. */
const plannerThreads = (env: Env): number => {
  const threads = wholeNumber(env, 'SORTIE_PLANNER_THREADS', availableParallelism() <= 2 ? 1 : 2);
  if (threads >= 1 && threads <= MOST_THREADS) return threads;
  throw new Error(`SORTIE_PLANNER_THREADS is not from 1 to ${MOST_THREADS}: ${threads}`);
};

export function readSettings(env: Env): Settings {
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: wholeNumber(env, 'PORT', 3000),
    dataDir: env['SORTIE_DATA'] ?? '.data',
    databaseUrl: env['DATABASE_URL'],
    logLevel: env['SORTIE_LOG'] ?? 'warn',
    http: {
      ...DEFAULT_HTTP,
      requestsPerMinute: wholeNumber(env, 'SORTIE_REQUESTS_PER_MINUTE', DEFAULT_HTTP.requestsPerMinute),
      trustedProxies: (env['SORTIE_TRUSTED_PROXIES'] ?? '')
        .split(',')
        .map((s) => s.trim())
        .filter(Boolean),
      publicOrigin: env['SORTIE_ORIGIN'] ?? null,
      metricsToken: env['SORTIE_METRICS_TOKEN'] ?? null,
    },
    plannerThreads: plannerThreads(env),
  };
}
