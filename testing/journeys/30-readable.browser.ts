import { AxeBuilder } from '@axe-core/playwright';
import { address, expect, test } from './journey.ts';

const WALKS = {
  'staff.mo': [
    '/',
    '/enterprises',
    '/enterprises/import',
    '/campaigns',
    '/projects',
    '/partners',
    '/organisation',
  ],
  secretary: ['/', '/promises', '/inbox'],
} as const;

for (const [login, paths] of Object.entries(WALKS)) {
  for (const width of [360, 1440]) {
    test(`${login} finds nothing in the way at ${width} px`, async ({ enter }) => {
      test.slow();
      const page = await enter(login, { viewport: { width, height: 900 } });
      const wrong: string[] = [];
      for (const path of paths) {
        await page.goto(address + path);
        await expect(page.getByRole('main').locator('h1').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const grave = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
        wrong.push(...grave.map((one) => `${path}: ${one.id} ${one.nodes[0]?.html.slice(0, 120)}`));
        const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
        if (wide) wrong.push(`${path}: scrolls sideways`);
      }
      expect(wrong).toEqual([]);
    });
  }
}
