import type { Page } from '@playwright/test';
import { expect, PHONE, test } from './journey.ts';

const INVESTOR = '北辰冷链装备（虚构）有限公司';

/** An outside person refers an investor in the portal. */
async function refer(page: Page, investor: string): Promise<void> {
  await page.getByRole('button', { name: '引荐投资方' }).click();
  const form = page.getByRole('dialog', { name: '引荐投资方' });
  await form.getByLabel('投资方').fill(investor);
  await form.getByLabel('产业线').selectOption({ label: '现代物流' });
  await form.getByLabel('对接人').fill('投资部 邵经理');
  await form.getByLabel('投资意向').fill('拟设冷链装备总装与华中仓');
  await form.getByLabel('依据').fill('2 月 16 日视频会谈纪要');
  await form.getByRole('button', { name: '提交引荐' }).click();
}

test('an advisor refers an investor and staff judge it; a second partner is told that it is not first, and not who is', async ({
  enter,
}) => {
  const advisor = await enter('advisor.xu', { to: '/partner' });
  await expect(advisor.getByRole('heading', { name: '徐承霭' })).toBeVisible();
  await refer(advisor, INVESTOR);
  await expect(advisor.getByText('已提交，为第一引荐')).toBeVisible();
  const row = advisor.getByRole('row').filter({ hasText: INVESTOR });
  await expect(row).toContainText('待认定');
  await expect(row).toContainText('第一引荐');

  // An agency on a phone, with the name written a little differently.
  const agency = await enter('agency.huanan', {
    to: '/partner',
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
  });
  await refer(agency, INVESTOR.replace('（', '(').replace('）', ')'));
  await expect(agency.getByText('已提交；该投资方已有更早的引荐')).toBeVisible();
  await expect(agency.getByText('非第一引荐').first()).toBeVisible();
  await expect(agency.getByText('徐承霭')).toHaveCount(0);

  const staff = await enter('staff.mo', { to: '/referrals?state=filed' });
  const listed = staff.getByRole('row').filter({ hasText: INVESTOR });
  await expect(listed).toContainText('徐承霭');
  await listed.getByText(INVESTOR).click();
  const drawer = staff.getByRole('dialog', { name: INVESTOR });
  await drawer.getByRole('button', { name: '认定' }).click();
  const judging = staff.getByRole('dialog', { name: `认定引荐：${INVESTOR}` });
  await judging.getByLabel('说明').fill('已与投资部核实');
  await judging.getByRole('button', { name: '认定' }).click();
  await expect(staff.getByText('已认定')).toBeVisible();
  await expect(drawer).toContainText('有效');

  await advisor.reload();
  await expect(row).toContainText('有效');
  await row.getByText(INVESTOR).click();
  await expect(advisor.getByRole('dialog', { name: INVESTOR })).toContainText('已与投资部核实');
});
