import { asking, planInForce } from './asking.ts';
import { address, expect, test } from './journey.ts';

/** Asked beside the plan in force: nothing changes but what one knows. */
test('staff asks what a closed city would cost, narrows it to a day, and a leader sees the same by its address', async ({
  enter,
}) => {
  await planInForce(await asking('staff.mo'));
  const page = await enter('staff.mo');
  await page.getByRole('link', { name: '招商行动' }).first().click();
  await page.getByRole('link', { name: '十支小分队奔赴“第二战场”' }).click();
  await page.getByRole('main').getByRole('link', { name: '行程', exact: true }).click();
  await expect(page.getByText('执行中', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: '假设推演' }).click();
  const drawer = page.getByRole('dialog', { name: '假设推演' });
  const start = drawer.getByRole('button', { name: '开始推演' });
  await expect(start).toBeDisabled();
  await drawer.getByRole('button', { name: '少一个人' }).click();
  await expect(start).toBeDisabled(); // nobody is named yet
  await drawer.getByRole('button', { name: '去掉这项变化' }).click();
  await drawer.getByRole('button', { name: '一个城市封闭' }).click();
  await expect(drawer.getByRole('region', { name: '第 1 项变化' })).toContainText(/个拜访/);
  await start.click();

  await expect(page.getByRole('heading', { name: '比较方案' })).toBeVisible({ timeout: 40_000 });
  const note = page.getByRole('region', { name: '这是一次假设推演' });
  await expect(note).toContainText('封闭');
  await expect(note).toContainText('没有改动任何记录，结果不能发布');
  await expect(page.getByRole('button', { name: '发布' })).toHaveCount(0);
  const lost = page.getByRole('row').filter({ hasText: '减少' });
  await expect(lost.first()).toContainText('封闭'); // the reason
  await expect(page.getByRole('region', { name: '须告知谁' })).toContainText(/对方单位 [1-9]\d* 家/);

  const rows = page.getByRole('table', { name: '逐个拜访' }).getByRole('row');
  const all = await rows.count();
  await page
    .getByRole('region', { name: '各小分队每天' })
    .getByRole('button', { name: /减少 [1-9]/ })
    .first()
    .click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await expect(page).toHaveURL(/squad=.+&day=2020-/);

  const leader = await enter('secretary', { to: page.url().slice(address.length) });
  await expect(leader.getByRole('region', { name: '这是一次假设推演' })).toContainText('封闭');
  await expect(leader.getByRole('table', { name: '逐个拜访' }).getByRole('row')).toHaveCount(
    await rows.count(),
  );

  await page.getByRole('button', { name: '左右对调' }).click();
  await expect(page.getByLabel('原方案')).toContainText('假设推演');
  await expect(note).toHaveCount(0); // the plan in force supposes nothing
  await page.getByRole('button', { name: '左右对调' }).click();
  await note.getByRole('link', { name: '去处理该市的拜访' }).click();
  await expect(page.getByRole('tab', { name: '拜访' })).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/tab=visits&city=\d{6}/);
});
