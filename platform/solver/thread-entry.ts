import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** From the sources the thread is the file beside this one; in the bundle it is solver-thread.js above the parts. */
function threadFile(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = ['solver-thread.ts', 'solver-thread.js', '../solver-thread.js'].map((name) =>
    join(here, name),
  );
  const file = candidates.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`no solver-thread beside ${here}`);
  return file;
}

/**
 * What a thread begins with. Node 20 gives a thread its own loaders and not those of `--import`, so for a TypeScript
 * file it begins with two lines that ask tsx for them; tsx is found from here, not from wherever the program was
 * started.
 */
export function threadEntry(file = threadFile()): URL {
  const url = pathToFileURL(file);
  if (!file.endsWith('.ts')) return url;
  // `require` resolves to the CommonJS half, which cannot register from there; its twin stands beside it
  const half = createRequire(import.meta.url).resolve('tsx/esm/api');
  const tsx = pathToFileURL(half.replace(/\.cjs$/, '.mjs')).href;
  const lines = `import { register } from '${tsx}';\nregister();\nawait import('${url.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(lines)}`);
}
