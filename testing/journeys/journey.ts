import {
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test';
import { launch } from './browser.ts';

export { expect };
export const address = process.env['SORTIE_JOURNEY_ADDRESS'] ?? '';
export const password = process.env['SORTIE_JOURNEY_PASSWORD'] ?? '';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

interface Arrival extends BrowserContextOptions {
  /** The first page; the home page otherwise. */
  to?: string;
}

/** Opens a browser of one's own as somebody; closed, and looked through for faults, when the test ends. */
type Enter = (login: string, how?: Arrival) => Promise<Page>;

/** A refusal is an answer like any other; the browser still notes it down as an error. */
const isRefusal = (said: ConsoleMessage): boolean =>
  /^Failed to load resource: .*(status of 4\d\d|net::ERR_)/.test(said.text());

/** What went wrong in a page that nobody asked for. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()} threw ${error.stack ?? error.message}`));
  page.on('console', (said) => {
    if (said.type() === 'error' && !isRefusal(said)) faults.push(`${page.url()} said ${said.text()}`);
  });
  return faults;
}

/** The form of the sign-in page, filled in by hand. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel(/^(账号|Login|Account|Name)/).fill(login);
  await page.getByLabel(/^(密码|Password)/).fill(password);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/**
 * Playwright's test in our browser, where anybody of the model case can be at work. A browser a journey: the one that
 * comes with the packages is a single process, which ends with the last page of a journey or soon after.
 */
export const test = base.extend<{ enter: Enter }>({
  enter: async ({}, use) => {
    const browser = await launch();
    const opened: { page: Page; faults: string[] }[] = [];
    await use(async (login, { to = '/', ...how } = {}) => {
      const context = await browser.newContext({ viewport: DESK, ...how });
      const page = await context.newPage();
      opened.push({ page, faults: faultsOf(page) });
      await page.goto(`${address}/sign-in${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}`);
      await signIn(page, login);
      return page;
    });
    await browser.close();
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  },
});
