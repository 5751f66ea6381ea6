// What a bare machine needs before the program can run. Plain JavaScript without packages: nothing is installed yet.
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, relative } from 'path';
import { fileURLToPath } from 'url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = join(root, 'dist/server/sortie.js');

const SOURCES = ['apps', 'db', 'features', 'packages', 'packs', 'platform'];
const installed = join(root, 'node_modules/.sortie-installed');
const built = join(root, 'dist/.sortie-built');

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const digest = (text) => createHash('sha256').update(text).digest('hex');

/** Ends the process with one line that says why. */
export function refuse(why) {
  console.error(`sortie: ${why}`);
  process.exit(1);
}

/** The oldest Node.js that will do, from package.json. */
export function checkNode() {
  const oldest = JSON.parse(read(join(root, 'package.json'))).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = oldest.split('.').map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  refuse(`Node.js ${oldest} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`);
}

function npm(args, what) {
  const self = process.env.npm_execpath;
  const [command, first] =
    self !== undefined && self.endsWith('.js') ? [process.execPath, [self]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0)
    refuse(`${what} failed${error === undefined ? '; the lines above say why' : `: ${error.message}`}`);
}

/** Installs exactly what package-lock.json says, once for each lock file. */
export function install() {
  const wanted = digest(read(join(root, 'package-lock.json')));
  if (read(installed) === wanted) return;
  console.log('sortie: installing packages (once for each version)');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'installing packages');
  writeFileSync(installed, wanted);
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

/** One number for everything the build reads: contents, not times, so a copied folder is not built again. */
function sourcesDigest() {
  const hash = createHash('sha256').update(process.versions.modules);
  const atRoot = readdirSync(root).filter((name) =>
    /^(package-lock|package|tsconfig.*)\.json$|\.config\.ts$/.test(name),
  );
  const below = SOURCES.map((name) => join(root, name))
    .filter(existsSync)
    .flatMap(filesIn);
  for (const path of [...atRoot.toSorted().map((name) => join(root, name)), ...below]) {
    if (/\.test\.tsx?$/.test(path)) continue;
    hash.update(relative(root, path)).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}

export const isBuilt = () => existsSync(program) && existsSync(built);

/** Builds the program if the sources are not those of the last finished build. */
export function build() {
  const wanted = sourcesDigest();
  if (isBuilt() && read(built) === wanted) return;
  console.log('sortie: building (once for each version)');
  rmSync(built, { force: true });
  npm(['run', '--silent', 'build'], 'building');
  if (!existsSync(program)) refuse(`the build made no ${relative(root, program)}`);
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, wanted);
}

/** Runs the built program inside this process: signals and the exit code are its own. */
export async function run(args) {
  if (!process.env.SORTIE_DATA) process.env.SORTIE_DATA = join(root, '.data');
  process.argv.splice(1, process.argv.length, program, ...args);
  await import(program);
}
