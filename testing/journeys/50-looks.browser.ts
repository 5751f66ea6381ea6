import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { asking, planInForce, whatIfOf } from './asking.ts';
import { launch } from './browser.ts';
import { address, expect, faultsOf, password, test } from './journey.ts';
import { readAloud, seenIn } from './looks.ts';
import { messySheet } from './messy-sheet.ts';

/**
 * Every page, by somebody who may see it, in both languages, light and dark, on the narrowest phone and on a wide
 * screen. Four of the eight mixtures hold every pair of two choices; `SORTIE_LOOKS=all` walks all eight. The pictures
 * are in test-results/looks.
 */
const PICTURES = join(import.meta.dirname, '../../test-results/looks');
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1920, height: 1080 };

interface Mixture {
  readonly language: 'zh-CN' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly size: typeof NARROW;
  /** Read by axe as well, which takes longest; what it reads depends on light and size, not on the language. */
  readonly heard: boolean;
}
const PAIRWISE: readonly [Mixture, ...Mixture[]] = [
  { language: 'zh-CN', scheme: 'light', size: NARROW, heard: true },
  { language: 'zh-CN', scheme: 'dark', size: WIDE, heard: true },
  { language: 'en', scheme: 'light', size: WIDE, heard: false },
  { language: 'en', scheme: 'dark', size: NARROW, heard: false },
];
const OTHERS: readonly Mixture[] = PAIRWISE.map((one) => ({
  ...one,
  scheme: one.scheme === 'dark' ? 'light' : 'dark',
  heard: true,
}));
const MIXTURES = process.env['SORTIE_LOOKS'] === 'all' ? [...PAIRWISE, ...OTHERS] : PAIRWISE;
const nameOf = ({ language, scheme, size }: Mixture): string => `${language}-${scheme}-${size.width}`;

/** Who walks where; ids are put in when the walk begins. */
const WALKS: Readonly<Record<string, readonly string[]>> = {
  nobody: ['/sign-in'],
  'staff.mo': [
    '/',
    '/enterprises',
    '/enterprises/:enterprise',
    '/enterprises/import',
    '/enterprises/import/:import',
    '/campaigns',
    '/campaigns/new',
    '/campaigns/:campaign',
    '/campaigns/:campaign?tab=people',
    '/campaigns/:campaign?tab=squads',
    '/campaigns/:campaign?tab=visits',
    '/campaigns/:campaign/edit',
    '/campaigns/:campaign/plan',
    '/campaigns/:campaign/plan?plan=:whatIf',
    '/campaigns/:campaign/plan/compare?before=:plan&after=:whatIf',
    '/campaigns/:campaign/plan/compare?before=:plan&after=:whatIf&fate=same',
    '/projects',
    '/projects?view=table',
    '/projects?view=agenda',
    '/projects?view=map',
    '/projects/:project',
    '/claims',
    '/claims?part=disputed',
    '/duplicates',
    '/duplicates?part=ruled',
    '/duplicate-figures',
    '/obstacles',
    '/obstacles?state=closed',
    '/commitments',
    '/meetings',
    '/meetings/:meeting',
    '/meetings/:minutes',
    '/orders?whose=all',
    '/orders/:order',
    '/information?box=all',
    '/information/new',
    '/information/sent',
    '/information/:information',
    '/information-rules',
    '/cadence?whose=all',
    '/lights',
    '/lights?exempt=true',
    '/targets',
    '/targets?metric=leads',
    '/light-rules',
    '/light-rules?open=stage-over-time',
    '/contact-policies',
    '/contact-policies?open=key-projects',
    '/organisation?part=handOvers',
    '/partners',
    '/policies',
    '/policies/:policy',
    '/policies/clauses/:clause/firms?which=near',
    '/referrals',
    '/referrals?state=filed',
    '/analyses',
    '/analyses?week=2020-02-10',
    '/organisation',
    '/inbox',
    '/preferences',
    '/no-such-page',
    '/admin/audit',
  ],
  secretary: ['/', '/promises', '/campaigns/:campaign/plan/compare', '/cadence'],
  readiness: ['/campaigns/:campaign?tab=readiness'],
  'line.electronics': ['/road', '/road/visits/:visit', '/road/outbox', '/readiness/mine'],
  secadmin: ['/admin/accounts'],
  sysadmin: ['/admin/channels', '/admin/jobs', '/information-sources'],
  auditor: ['/admin/audit'],
  'advisor.xu': ['/', '/partner', '/information/new', '/information/sent'],
  'agency.huadong': ['/partner?state=filed'],
};

const lengthOf = (login: string): number => WALKS[login]?.length ?? 0;

const places: Record<string, string> = {};
const pathOf = (path: string): string => path.replace(/:(\w+)/g, (_, what: string) => places[what] ?? '');

// A trace of every page on the way is most of the time of the walk; what is wrong says where.
test.use({ trace: 'off' });

let browser: Browser;
test.afterAll(() => browser.close());
test.beforeAll(async () => {
  browser = await launch();
  mkdirSync(PICTURES, { recursive: true });
  const staff = await asking('staff.mo');
  await planInForce(staff);
  const first = async (path: string) => (await staff('GET', path)).body.items[0].id;
  places['enterprise'] = await first('/enterprises');
  places['campaign'] = await first('/campaigns');
  places['project'] = await first('/projects');
  places['meeting'] = await first('/meetings');
  places['minutes'] = await first('/meetings?when=past');
  places['order'] = await first('/orders?whose=all');
  places['information'] = await first('/information');
  places['policy'] = await first('/policies');
  const card = (await staff('GET', `/policies/${places['policy']}`)).body;
  places['clause'] = card.clauses[0].id;
  const asked = await whatIfOf(staff, places['campaign'] ?? '');
  places['plan'] = asked.from;
  places['whatIf'] = asked.planId;
  const member = await asking('line.electronics');
  const { squads } = (await member('GET', '/road')).body;
  places['visit'] = squads[0].stops[0].visitId;

  const page = await arrive(browser, 'staff.mo', PAIRWISE[0]);
  await page.goto(`${address}/enterprises/import`);
  await page.getByLabel('企业表格').setInputFiles(messySheet());
  await expect(page.getByText('表头在第 4 行')).toBeVisible();
  places['import'] = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.context().close();
});

/** A window of somebody's own, with their choice of language and light; they are signed in already. */
async function arrive(browser: Browser, login: string, mixture: Mixture): Promise<Page> {
  const { language, scheme, size } = mixture;
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(size === NARROW && { hasTouch: true, isMobile: true }),
  });
  await context.addInitScript(
    (choice) => {
      localStorage.setItem('sortie.language', choice.language);
      localStorage.setItem('sortie.scheme', choice.scheme);
    },
    { language, scheme },
  );
  if (login !== 'nobody') {
    const signedIn = await context.request.post(`${address}/api/v1/session`, {
      headers: { 'x-sortie': '1', origin: new URL(address).origin },
      data: { login, password },
    });
    expect(signedIn.status()).toBe(200);
  }
  return context.newPage();
}

/** Requests that came to nothing; a page that is left takes its open ones along. */
function failuresOf(page: Page): string[] {
  const failures: string[] = [];
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') failures.push(`${request.url()} failed: ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.url()} answered ${response.status()}`);
  });
  return failures;
}

const PATIENCE = { timeout: 60_000 };
const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('h1').first()).toBeVisible(PATIENCE);
  await expect(page.locator('.k-loading')).toHaveCount(0, PATIENCE);
  if (page.url().includes('open=')) await expect(page.getByRole('dialog')).toBeVisible(PATIENCE);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // what is still fading in is too pale to be judged
    const fading = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(fading.map((one) => one.finished));
  });
};

/** Goes through the pages of one actor; says what is wrong, and where. */
async function walk(browser: Browser, login: string, mixture: Mixture): Promise<string[]> {
  const page = await arrive(browser, login, mixture);
  const faults = [faultsOf(page), failuresOf(page)];
  const wrong: string[] = [];
  for (const path of WALKS[login] ?? []) {
    await page.goto(address + pathOf(path));
    await settled(page);
    const seen = mixture.heard ? [...(await readAloud(page)), ...(await seenIn(page))] : await seenIn(page);
    const where = `${login} ${path}`;
    wrong.push(...[...seen, ...faults.flatMap((list) => list.splice(0))].map((one) => `${where}: ${one}`));
    const picture = where.replace(/[^\w.]+/g, '_');
    await page.screenshot({ path: join(PICTURES, nameOf(mixture), `${picture}.png`) });
  }
  await page.context().close();
  return wrong;
}

for (const mixture of MIXTURES) {
  test(`every page is in order: ${nameOf(mixture)}`, async () => {
    test.setTimeout(600_000);
    const [first = '', ...others] = Object.keys(WALKS).toSorted((a, b) => lengthOf(b) - lengthOf(a));
    // two windows at a time: the one who sees most, and the others one after the other
    const [long, short] = await Promise.all([
      walk(browser, first, mixture),
      others.reduce<Promise<string[]>>(
        async (before, login) => [...(await before), ...(await walk(browser, login, mixture))],
        Promise.resolve([]),
      ),
    ]);
    expect([...long, ...short]).toEqual([]);
  });
}
