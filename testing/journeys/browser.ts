import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const MACHINES_OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chinese needs a face; the machine may have none, so the tests bring one in the repository's own cache. */
function bringFont(): string {
  const share = join(root, '.cache/share');
  const fonts = join(share, 'fonts');
  mkdirSync(fonts, { recursive: true });
  const from = join(
    root,
    'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const to = join(fonts, 'NotoSansSC.ttf');
  if (!existsSync(to)) copyFileSync(from, to);
  return share;
}

/**
 * The machine's Chromium where there is one, else the one that came with the packages. The flags that package
 * proposes are for another place: one process for all, which dies with the first window, and no web security.
 */
export async function launch(): Promise<Browser> {
  const env = { ...process.env, XDG_DATA_HOME: bringFont(), HOME: join(root, '.cache/home') };
  mkdirSync(env.HOME, { recursive: true });
  const own = MACHINES_OWN.find((path) => existsSync(path));
  if (own !== undefined && process.env['SORTIE_BROWSER'] !== 'packaged') {
    return chromium.launch({ executablePath: own, args: QUIET, env });
  }
  mkdirSync(join(root, '.cache/tmp'), { recursive: true });
  process.env['TMPDIR'] = join(root, '.cache/tmp');
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...QUIET, '--font-render-hinting=none'],
    env: { ...env, TMPDIR: join(root, '.cache/tmp') },
  });
}
