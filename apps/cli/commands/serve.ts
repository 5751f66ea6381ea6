import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { oidcSettings } from '../../../platform/auth/oidc-settings.ts';
import { machineClock } from '../../../platform/clock/clock.ts';
import { openLog } from '../../../platform/http/log.ts';
import { mailSettingsFrom } from '../../../platform/notify/mail.ts';
import { allowFrom } from '../../../platform/notify/outbound.ts';
import { openData } from '../open-data.ts';
import { programRoot } from '../root.ts';
import { type Said, say } from '../say.ts';
import type { SignInName } from '../seed/seed-model-case.ts';
import { readSettings, type Settings } from '../settings.ts';

export function addServe(sortie: Command): void {
  sortie
    .command('serve')
    .description('Start the database and the server; the first start loads the model case')
    .option('--empty', 'do not load the model case into an empty database')
    .option('--json', 'one JSON line when ready')
    .action((options: Said & { empty?: boolean }) => serve(readSettings(process.env), options));
}

async function serve(settings: Settings, options: Said & { empty?: boolean }): Promise<void> {
  const began = performance.now();
  const data = await openData(settings);
  const { openServer } = await import('../../server/server.ts'); // the other commands start without the features
  const { seedModelCase } = await import('../seed/seed-model-case.ts');
  const webFolder = join(programRoot(), 'dist/web');
  const server = await openServer({
    database: data.database,
    clock: machineClock,
    dataDir: settings.dataDir,
    http: settings.http,
    log: openLog(settings.logLevel),
    oidc: oidcSettings(process.env),
    notify: {
      mail: mailSettingsFrom(process.env),
      allow: allowFrom(process.env['SORTIE_WEBHOOK_ALLOW']),
      origin: settings.http.publicOrigin,
    },
    scanCommand: process.env['SORTIE_SCAN_COMMAND'],
    plannerThreads: settings.plannerThreads,
    webFolder: existsSync(webFolder) ? webFolder : null,
  });
  const model = options.empty
    ? null
    : await seedModelCase({ data, auth: server.auth, dataDir: settings.dataDir });
  await server.app.listen({ host: settings.host, port: settings.port });
  await server.start();
  stopOnSignal(async () => {
    await server.stop();
    await data.close();
  });
  const address = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${portOf(server.app.server.address(), settings.port)}`;
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  say(
    options.json,
    { address, seconds, password: model?.password ?? null, names: model?.names ?? [] },
    greeting(address, model),
  );
}

const portOf = (bound: string | { port: number } | null, otherwise: number): number =>
  bound !== null && typeof bound === 'object' ? bound.port : otherwise;

function greeting(
  address: string,
  model: { names: readonly SignInName[]; password: string } | null,
): string[] {
  if (model === null || model.names.length === 0) return [`Sortie: ${address}`];
  const width = Math.max(...model.names.map((one) => one.login.length));
  return [
    `Sortie: ${address}`,
    `Sign in as (password of all of them: ${model.password})`,
    ...model.names.map((one) => `  ${one.login.padEnd(width)}  ${one.name}  ${one.roles.join(', ')}`),
  ];
}

/** The first signal asks for an orderly end; a second one does not wait for it. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
