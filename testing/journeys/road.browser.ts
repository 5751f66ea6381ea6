import { expect, type Page, test } from '@playwright/test';
import { asking, planInForce } from './asking.ts';
import { launch } from './browser.ts';

const { SORTIE_JOURNEY_ADDRESS: address = '', SORTIE_JOURNEY_PASSWORD: password = '' } = process.env;
const FINDINGS = '对方计划下半年扩产，关心标准厂房交付时间';

const saysSent = (page: Page) => page.locator('.r-letter-card.is-sent');

test('[F18] [F20] A visit written on a train without signal survives a reload and reaches the server once', async () => {
  const staff = await asking('staff.mo');
  await planInForce(staff);
  const { squads } = (await (await asking('line.electronics'))('GET', '/road')).body;
  // an enterprise's, not a partner's: its timeline is read at the end
  const { visitId, day, title } = squads[0].stops.find(
    (one: { enterpriseId: string | null; record: unknown }) => one.enterpriseId && !one.record,
  );
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();

  await page.goto(`${address}/sign-in?to=${encodeURIComponent(`/road?day=${day}`)}`);
  await page.getByLabel('账号').fill('line.electronics');
  await page.getByLabel('密码').first().fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '在路上' })).toBeVisible();
  await expect(page.locator('.r-stop').first()).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

  await context.setOffline(true);
  await page.reload();
  const stop = page.locator('.r-stop', { hasText: title });
  await expect(stop).toBeVisible();
  await expect(page.getByText('离线', { exact: false }).first()).toBeVisible();
  await stop.click();
  await page.waitForURL(new RegExp(`/road/visits/${visitId}`));
  await page.getByRole('button', { name: '登记到访' }).click();
  await expect(page.getByText('待发').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '办结' })).toBeDisabled();
  await page.getByRole('button', { name: '加一人' }).click();
  await page.getByLabel('姓名').fill('方景行');
  await page.getByLabel('职务').fill('总经理');
  await page.getByLabel('了解到的情况').fill(FINDINGS);
  await page.waitForTimeout(400);

  await page.reload();
  await expect(page.getByLabel('了解到的情况')).toHaveValue(FINDINGS);
  await expect(page.getByLabel('姓名')).toHaveValue('方景行');
  await page.getByLabel('结果').selectOption('followUp');
  await page.getByLabel('下一步', { exact: false }).first().fill('一周内送厂房方案');
  await page.getByLabel('哪天办').fill('2020-02-28');
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.getByText('已办结').first()).toBeVisible();
  expect((await staff('GET', `/visits/${visitId}/record`)).body.stop.record).toBeNull();

  // two tabs come back to the network at the same moment
  await page.goto(`${address}/road/outbox`);
  const second = await context.newPage();
  await second.goto(`${address}/road/outbox`);
  await expect(second.locator('.r-letter-card')).toHaveCount(2);
  await context.setOffline(false);
  await expect(saysSent(page)).toHaveCount(2, { timeout: 40_000 });
  await expect(saysSent(second)).toHaveCount(2);

  const kept = async () => (await staff('GET', `/visits/${visitId}/record`)).body.stop;
  const { record } = await kept();
  expect(record).toMatchObject({ status: 'closed', findings: FINDINGS, outcome: 'followUp' });
  expect(record.met).toEqual([{ name: '方景行', title: '总经理', decides: false }]);
  expect(record.arrivedAt).not.toBeNull();
  const told = async () =>
    (await kept()).lately.filter((one: { text: string }) => one.text.includes('继续跟进')).length;
  await expect.poll(told).toBe(1);
  await browser.close();
});
