import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds that keeps somebody from using the page. */
export async function readAloud(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await axe.analyze();
  const grave = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  return grave.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 140)} ${nodes[0]?.failureSummary ?? ''}`,
  );
}

/** What no page may show. */
export const seenIn = (page: Page): Promise<string[]> => page.evaluate(lookAround);

/** Runs inside the page. */
function lookAround(): string[] {
  const wrong: string[] = [];
  const isChinese = document.documentElement.lang === 'zh-CN';
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > window.innerWidth) wrong.push(`scrolls sideways: ${scrollWidth} px`);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    // a key of a catalogue, a hole nobody filled, a value nobody meant to show
    if (/^[a-z]+([A-Z][a-z]+)+$|\{\w+\}|\[object |\bundefined\b|\bNaN\b|Invalid Date/.test(text))
      wrong.push(`says “${text.slice(0, 60)}”`);
  }

  // The page's own words; names, which are in the language they were given in, stand elsewhere, but for the
  // headers of a sheet that is being imported.
  const own = location.pathname.includes('/import/')
    ? 'nav a, [role="tab"]'
    : 'th, legend, dt, nav a, [role="tab"]';
  const words = [...document.querySelectorAll(own)].map((one) => one.textContent ?? '');
  const hints = [...document.querySelectorAll('[placeholder]')].map(
    (one) => one.getAttribute('placeholder') ?? '',
  );
  for (const said of [...words, ...hints]) {
    const hasChinese = /\p{Script=Han}/u.test(said);
    if (isChinese ? /[A-Za-z]{4}/.test(said) && !hasChinese : hasChinese)
      wrong.push(`other language: “${said}”`);
  }
  return wrong;
}
