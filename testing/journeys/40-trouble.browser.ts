import type { Page } from '@playwright/test';
import { address, expect, signIn, test } from './journey.ts';

/** An enterprise of its own for each test: nothing here leans on another. */
const record = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${address}/enterprises`);
  await page.getByRole('button', { name: '登记企业' }).click();
  const drawer = page.getByRole('dialog', { name: '登记企业' });
  await drawer.getByLabel('企业名称').fill(name);
  await drawer.getByRole('button', { name: '登记企业' }).click();
  await expect(drawer).toHaveCount(0);
};

test('What somebody else saved meanwhile is shown, and both changes are kept', async ({ enter }) => {
  const mine = await enter('staff.mo');
  await record(mine, '砚北仪器有限公司（虚构）');
  await expect(mine.getByRole('heading', { name: '砚北仪器有限公司（虚构）' })).toBeVisible();
  const theirs = await enter('staff.ren', { to: new URL(mine.url()).pathname });

  for (const page of [mine, theirs]) await page.getByRole('button', { name: '修改' }).first().click();
  await theirs.getByLabel('联系人').fill('许南山');
  await theirs.getByRole('button', { name: '保存' }).click();
  await expect(theirs.getByText('已保存')).toBeVisible();
  await mine.getByLabel('简称').fill('砚北');
  await mine.getByRole('button', { name: '保存' }).click();

  const changed = mine.getByRole('alert').filter({ hasText: '您编辑时，别人保存了这条记录。' });
  await expect(changed).toContainText('许南山');
  await expect(mine.getByLabel('简称')).toHaveValue('砚北');
  await changed.getByRole('button', { name: '合并：保留我的修改' }).click();
  await mine.getByRole('button', { name: '保存' }).click();

  await expect(mine.getByText('已保存')).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByText('许南山')).toBeVisible();
  await expect(theirs.getByText(/^砚北 · |^砚北$/)).toBeVisible();
});

test('Two clicks on the button create one record', async ({ enter }) => {
  const page = await enter('staff.mo', { to: '/enterprises' });
  let sent = 0;
  await page.route('**/api/v1/enterprises', async (route) => {
    if (route.request().method() === 'POST') sent += 1;
    await route.continue();
  });
  await page.getByRole('button', { name: '登记企业' }).click();
  const drawer = page.getByRole('dialog', { name: '登记企业' });
  await drawer.getByLabel('企业名称').fill('双溪机电有限公司（虚构）');
  await drawer.getByRole('button', { name: '登记企业' }).dblclick();

  await expect(drawer).toHaveCount(0);
  await page.goto(`${address}/enterprises?q=${encodeURIComponent('双溪机电')}`);
  await expect(page.getByRole('link', { name: '双溪机电有限公司（虚构）' })).toHaveCount(1);
  expect(sent).toBe(1);
});

test('While the server is gone what was typed stays, and afterwards it is sent once', async ({ enter }) => {
  const page = await enter('staff.mo');
  await record(page, '听澜包装有限公司（虚构）');
  const said = page.getByLabel('刚才发生了什么');
  await said.fill('电话沟通扩产用地');
  await page.route('**/api/**', (route) => route.abort('connectionrefused'));
  await page.getByRole('button', { name: '记一次联系' }).click();

  await expect(page.getByRole('alert').filter({ hasText: '连接不上服务器' })).toBeVisible();
  await expect(said).toHaveValue('电话沟通扩产用地');
  await expect(page.getByRole('heading', { name: '听澜包装有限公司（虚构）' })).toBeVisible();

  await page.unroute('**/api/**');
  await page.getByRole('button', { name: '记一次联系' }).click();
  await expect(page.getByText('已记下一次联系')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '往来经过' }).getByText('电话沟通扩产用地')).toHaveCount(1);
});

test('Without a network the page says so, shows what it has, and recovers', async ({ enter }) => {
  const page = await enter('staff.mo', { to: '/enterprises' });
  const first = page.getByRole('row').nth(1);
  await expect(first).toBeVisible();
  await page.context().setOffline(true);

  await expect(page.getByText('网络已断开，显示的是最近一次的内容。')).toBeVisible();
  await expect(first).toBeVisible();
  await page.getByRole('button', { name: '园区内', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '连接不上服务器' })).toBeVisible();

  await page.context().setOffline(false);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('园区内');
  await expect(page.getByText('网络已断开，显示的是最近一次的内容。')).toHaveCount(0);
});

test('A session that has ended leads to the sign-in page, and from there back', async ({ enter }) => {
  const page = await enter('staff.mo', { to: '/enterprises?inPark=true' });
  await expect(page.getByRole('heading', { name: '企业', exact: true })).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole('searchbox', { name: '名称、拼音首字母或信用代码' }).fill('康');

  await expect(page.getByText('您已退出，或登录已过期。')).toBeVisible();
  await signIn(page, 'staff.mo');
  await expect(page).toHaveURL(/\/enterprises\?/);
  await expect(page.getByRole('heading', { name: '企业', exact: true })).toBeVisible();
});

test('Who may not open a page reads who may', async ({ enter }) => {
  const page = await enter('auditor', { to: '/projects' });
  await expect(page.getByText('您没有权限打开这个页面')).toBeVisible();
  await expect(page.getByText('本局人员可查看项目')).toBeVisible();
  await expect(page.getByRole('link', { name: '项目', exact: true })).toHaveCount(0);
});
