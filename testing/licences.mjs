// Every package that the lock file names carries a licence we may ship or build with.
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

const root = join(import.meta.dirname, '..');
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'OFL-1.1',
  'Unlicense',
  'Python-2.0',
  'PostgreSQL',
  'WTFPL',
  'Zlib',
]);
/** Packages under MPL-2.0 that only build the screens (through vite): nothing of them is in what is served. */
const BUILDS = new Set(['lightningcss']);
/** Weak copyleft that only builds or tests, never ships. */
const BUILD_ONLY = new Set(['MPL-2.0', 'LGPL-3.0-or-later']);
/** Packages whose own words are better than their package.json; looked up by hand. */
const KNOWN = JSON.parse(readFileSync(join(root, 'testing/licences.json'), 'utf8'));

/** `(MIT OR Apache-2.0)`: one of the alternatives must be allowed; `A AND B`: all of them. */
const allowed = (text, set) =>
  text
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((some) => some.split(/\s+AND\s+/).every((one) => set.has(one.trim())));

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const faults = [];
let seen = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  const name = path.replace(/^.*node_modules\//, '');
  if (/^https?:/.test(entry.resolved ?? '') && !entry.resolved.startsWith('https://registry.npmjs.org/')) {
    faults.push(`${name}: comes from ${entry.resolved}`);
  }
  if (entry.integrity === undefined && !entry.link) faults.push(`${name}: has no integrity`);
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) continue; // built for another platform
  seen++;
  const own = JSON.parse(readFileSync(file, 'utf8'));
  const given = KNOWN[name] ?? own.license ?? own.licenses?.[0]?.type ?? own.licence ?? 'none';
  const text = typeof given === 'string' ? given : (given.type ?? 'none');
  if (allowed(text, ALLOWED)) continue;
  const builds = entry.dev || BUILDS.has(name.replace(/-(linux|darwin|win32|freebsd|android)-.*/, ''));
  if (builds && allowed(text, new Set([...ALLOWED, ...BUILD_ONLY]))) continue;
  faults.push(`${name}@${own.version}: ${text}${entry.dev ? ' (dev)' : ''}`);
}
if (seen < 100) faults.push(`only ${seen} packages were looked at`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`licences: ${seen} packages, all allowed`);
