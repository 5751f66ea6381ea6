import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * solve-one.ts as one file of plain JavaScript, in a folder of its own that goes when this process ends. A child then
 * starts in a tenth of a second, functions keep their names in a profile, and whoever edits the planner during a long
 * bench does not change it.
 */
export async function buildChild(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sortie-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: join(import.meta.dirname, 'solve-one.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'solve-one.mjs' } },
    },
    ssr: { noExternal: true, target: 'node' },
  });
  return join(folder, 'solve-one.mjs');
}
