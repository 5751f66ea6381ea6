import { DEFAULT_HTTP, type HttpSettings } from '../../platform/http/settings.ts';

/** What the operator sets by environment; docs/operate.md says it in a table. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly logLevel: string;
  readonly http: HttpSettings;
}

type Env = Readonly<Record<string, string | undefined>>;

const wholeNumber = (env: Env, name: string, otherwise: number): number => {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is not a whole number: ${text}`);
  return value;
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
  };
}
