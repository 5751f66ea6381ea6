import { expect, test } from './journey.ts';

const FIRM = '捷岚城配（虚构）有限公司';

test('a firm on whose page one answer makes a clause fit, the delivery that follows, and who else fits', async ({
  enter,
}) => {
  const page = await enter('staff.mo', { to: '/policies' });
  await page.getByRole('link', { name: /金霞经开区支持企业复工稳产若干措施/ }).click();
  const clause = page.getByRole('region', { name: '二 新招员工补贴' });
  await expect(clause).toContainText('新招员工不低于 20 人');
  await clause.getByRole('link', { name: '哪些企业符合' }).click();

  // Two people short, said as such; its own page says the same and what would decide more.
  await page.getByRole('button', { name: '差一点' }).click();
  const row = page.getByRole('row', { name: new RegExp(FIRM) });
  await expect(row).toContainText('差 2 人（10%）');
  await row.getByRole('link', { name: FIRM }).click();
  const panel = page.getByRole('region', { name: '惠企政策匹配' });
  await expect(panel).toContainText('接返员工包车费用 3.6 万元 × 50% = 1.8 万元');

  const asked = panel.getByLabel(/^列入重点保障企业名单/);
  await asked.selectOption('是');
  await panel.getByRole('button', { name: '登记', exact: true }).first().click();
  await expect(page.getByText('已登记').first()).toBeVisible();
  await expect(panel.getByRole('link', { name: '增量留抵退税' })).toBeVisible();

  // What fits is given; the ledger keeps the estimate, the timeline tells of it.
  await panel.getByRole('button', { name: '登记送达' }).click();
  const form = page.getByRole('dialog', { name: '登记送达的政策' });
  await form.getByRole('button', { name: '保存' }).click();
  const given = panel.getByRole('list', { name: '送达记录' });
  const coach = given.getByRole('listitem', { name: '接返员工包车补助' });
  await expect(coach).toContainText('预计 1.8 万元');
  await coach.getByRole('button', { name: '已读' }).click();
  await expect(coach.getByRole('button', { name: '已读' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: '往来经过' })).toContainText('送达政策：增量留抵退税');
});

test('a clause is written with its conditions; a contradiction is said before it is saved', async ({
  enter,
}) => {
  const page = await enter('staff.mo', { to: '/policies' });
  await page.getByRole('link', { name: /金霞经开区支持企业复工稳产若干措施/ }).click();
  await page.getByRole('button', { name: '新增条款' }).click();
  const form = page.getByRole('dialog', { name: '新增条款' });
  await form.getByLabel('条款号').fill('七');
  await form.getByLabel('条款名称').fill('园内企业奖励');
  await form.getByLabel('英文名称').fill('Firms in the park');
  await form.getByLabel(/^变更原因/).fill('新增');
  await form.getByLabel('金额（元）').fill('10000');
  const add = form.getByRole('button', { name: '加条件', exact: true });
  await add.click();
  await add.click();
  await form.getByLabel('值', { exact: true }).nth(0).selectOption('是');
  await form.getByLabel('值', { exact: true }).nth(1).selectOption('否');
  await expect(form.getByText('条件互相矛盾，任何企业都不可能符合：在园企业')).toBeVisible();
  await form.getByRole('button', { name: '移除' }).last().click();
  await expect(form.getByText(/条件互相矛盾/)).toHaveCount(0);
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '七 园内企业奖励' })).toContainText('在园企业：是');
});
