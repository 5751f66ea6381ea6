import { asking } from './asking.ts';
import { expect, PHONE, test } from './journey.ts';

const PROJECT = '公路港数字物流园（演示）';

test('a contact that broke off is red, its leader was told by name, and one tap settles it without unmaking the miss', async ({
  enter,
}) => {
  // The leader of the line has it in the inbox, once, with the owner and the day.
  const leader = await enter('line.logistics', { to: '/inbox' });
  const notice = leader.getByRole('listitem').filter({ hasText: PROJECT });
  await expect(notice.filter({ hasText: '联络中断，请过问' })).toHaveCount(1);
  await expect(notice.filter({ hasText: '应于 2020-02-13 联络' })).toHaveCount(1);

  // The owner, on a phone: overdue stands first, and says who heard of it, with the receipt.
  const page = await enter('staff.luo', { to: '/cadence', viewport: PHONE, hasTouch: true, isMobile: true });
  const overdue = page.getByRole('list', { name: '逾期' }).getByRole('listitem', { name: PROJECT });
  await expect(overdue).toContainText('中断');
  await expect(overdue).toContainText('漏联 2 次');
  await overdue.getByRole('button', { name: PROJECT }).tap();
  const drawer = page.getByRole('dialog', { name: PROJECT });
  await expect(
    drawer.getByRole('listitem').filter({ hasText: '已告知 程望舒 · 产业线领导 · 第 2 次漏联' }),
  ).toContainText(/已送达|已读/);
  await drawer.getByRole('button', { name: '关闭' }).tap();

  await overdue.getByRole('button', { name: '无变化' }).tap();
  await expect(page.getByText('已报无变化，还可连续 2 次')).toBeVisible();
  await expect(overdue).toHaveCount(0);
  const done = page
    .getByRole('list', { name: '今日已完成' })
    .getByRole('listitem')
    .filter({ hasText: PROJECT });
  await expect(done).toContainText('无变化');

  // Settled is not unmade: the days that were missed, and who was told then, stand where they stood.
  await done.getByRole('button', { name: PROJECT }).tap();
  await expect(drawer).toContainText('正常');
  await expect(drawer.getByRole('listitem').filter({ hasText: /^漏联/ })).toHaveCount(2);
  await expect(drawer.getByRole('listitem').filter({ hasText: '已告知' })).toHaveCount(2);
  await expect(drawer.getByText('今天已报无变化')).toBeVisible();

  // The project says the same, in its list and on its page; and so does the enterprise's timeline.
  await drawer.getByRole('link', { name: '打开项目' }).tap();
  await expect(page.getByRole('region', { name: '联络' })).toContainText('正常');
  await page.getByRole('link', { name: '传化智联股份有限公司' }).first().tap();
  // twice before, in the days the pack tells of, and once now
  await expect(page.getByText(`无变化：${PROJECT}`)).toHaveCount(3);
});

test('a stand-in sees what was handed over, and a new version of a policy begins tomorrow', async ({
  enter,
}) => {
  const page = await enter('secretary', { to: '/organisation?part=handOvers' });
  await page.getByRole('button', { name: '委托代管' }).click();
  const form = page.getByRole('dialog', { name: '委托他人代管' });
  const choose = async (label: string, name: string) => {
    await form.getByLabel(label).click();
    await form.getByLabel(label).fill(name);
    await page.getByTitle(new RegExp(`^${name} `)).click();
  };
  await choose('委托人', '易知微');
  await choose('代管人', '莫时雨');
  await form.getByLabel(/^结束\*?$/).fill('2020-02-21');
  // takes the day, and all is said: it is sent
  await form.getByLabel(/^结束\*?$/).press('Enter');
  await expect(page.getByText('已委托')).toBeVisible();

  const standIn = await enter('staff.mo', { to: '/cadence' });
  await expect(standIn.getByText('您正代管：易知微')).toBeVisible();
  // overdue, due or ahead, as whatever was visited before has it
  await expect(standIn.getByRole('main')).toContainText('跨境物流与中欧班列集拼中心');

  await standIn.goto(new URL('/contact-policies?open=advisors', standIn.url()).href);
  await standIn.getByRole('dialog').getByRole('button', { name: '修改' }).click();
  await standIn.getByLabel('间隔').fill('1');
  await standIn.getByLabel('修改原因').fill('签约月，顾问每日联络');
  await standIn.getByRole('dialog').getByRole('button', { name: '修改' }).click();
  await expect(standIn.getByText('已保存，2020-02-18 起生效')).toBeVisible();
  await expect(standIn.getByText('第 2 版 · 2020-02-18 起 · 待生效')).toBeVisible();
  const staff = await asking('staff.mo');
  const advisors = (await staff('GET', '/cadence/policies')).body.items.filter(
    (one: { key: string }) => one.key === 'advisors',
  );
  expect(advisors.map((one: { version: number; to: string | null }) => [one.version, one.to])).toEqual([
    [2, null],
    [1, '2020-02-17'],
  ]);
});
