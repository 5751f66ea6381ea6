import { address, expect, test } from './journey.ts';

const PROJECT = '公路港数字物流园（演示）';

test('what is red says why, its line’s leader exempts it for a week, and takes that back', async ({
  enter,
}) => {
  const owner = await enter('staff.luo', { to: '/lights?whose=mine' });
  const row = owner.getByRole('row').filter({ hasText: PROJECT });
  await expect(row).toContainText('红灯');
  await expect(row).toContainText('阶段超时');
  await row.getByRole('link', { name: PROJECT }).click();
  const lights = owner.getByRole('region', { name: '亮灯' });
  await expect(lights).toContainText('无进展，时限 1 天');
  await expect(lights).toContainText('产业线领导及其上级可豁免');
  await expect(lights).toContainText('已告知 程望舒 · 红灯 · 产业线领导');
  // nobody exempts what is their own
  await expect(lights.getByRole('button', { name: '豁免…' })).toHaveCount(0);

  const leader = await enter('line.logistics', { to: new URL(owner.url()).pathname });
  const card = leader.getByRole('region', { name: '亮灯' });
  await card.getByRole('button', { name: '豁免…' }).first().click();
  const form = leader.getByRole('dialog', { name: '豁免“阶段超时”' });
  await form.getByLabel('原因').fill('对方总部停工，复工后再谈');
  await form.getByRole('button', { name: '豁免', exact: true }).click();
  await expect(card).toContainText('程望舒 豁免至 2020-02-24');

  await owner.goto(address + '/lights?whose=mine');
  await expect(owner.getByRole('row').filter({ hasText: PROJECT })).toHaveCount(0);
  await owner.goto(address + '/lights?exempt=true');
  await expect(owner.getByRole('row').filter({ hasText: PROJECT })).toContainText('对方总部停工');

  await card.getByRole('button', { name: '收回' }).click();
  await expect(card.getByRole('button', { name: '豁免…' }).first()).toBeVisible();
  await owner.goto(address + '/lights?whose=mine');
  await expect(owner.getByRole('row').filter({ hasText: PROJECT })).toContainText('红灯');
});

test('a rule is changed from tomorrow, and a target is set and stands against time', async ({ enter }) => {
  const page = await enter('staff.mo', { to: '/light-rules?open=signed-unregistered' });
  await page.getByRole('dialog').getByRole('button', { name: '修改' }).click();
  const form = page.getByRole('dialog', { name: '修改：签约未注册' });
  await form.getByLabel(/黄灯：高于/).fill('25');
  await form.getByLabel('原因').fill('按局务会意见收紧');
  await form.getByRole('button', { name: '修改', exact: true }).click();
  await expect(page.getByText('已保存，2020-02-18 起生效')).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('第 2 版 · 2020-02-18 起');

  await page.goto(address + '/targets?metric=leads');
  const cell = page.getByRole('button', { name: '修改“企业服务科”第 1 季度目标' });
  await cell.click();
  const target = page.getByRole('dialog');
  await target.getByLabel('目标（个）').fill('50');
  await target.getByRole('button', { name: '保存' }).click();
  await expect(cell).toContainText('/ 50');
  await expect(cell).toContainText('严重落后');
  // the light follows with the transaction after it
  await expect(async () => {
    await page.goto(`${address}/lights?ruleKey=targets-behind`);
    await expect(page.getByRole('row').filter({ hasText: '企业服务科' })).toContainText('红灯', {
      timeout: 2000,
    });
  }).toPass({ timeout: 15_000 });
});
