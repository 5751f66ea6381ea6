import type { Locator, Page } from '@playwright/test';
import { expect, PHONE, test } from './journey.ts';
import { FOUND, messySheet, REFUSED } from './messy-sheet.ts';

/** The main job of the README, by clicking, one actor after the other on the same zone. */
test.describe.configure({ mode: 'serial' });

const CAMPAIGN = '十支小分队奔赴“第二战场”';
const LEAD = '沪岚冷链华中前置仓';
const FINDINGS = '对方计划下半年在华中设前置仓，关心冷库电价与交付时间';

const openCampaign = async (page: Page, part: string): Promise<void> => {
  await page.getByRole('link', { name: '招商行动' }).first().click();
  await page.getByRole('link', { name: CAMPAIGN }).click();
  await page.getByRole('tab', { name: part }).click();
};

interface Slot {
  squad?: string;
  day?: string;
  start: string;
}

/** The menu's way to move a visit: squad, day and time. */
const move = async (page: Page, more: Locator, to: Slot): Promise<void> => {
  await more.click();
  const dialog = page.getByRole('dialog', { name: /^移到…/ });
  if (to.squad) await dialog.getByLabel('行').selectOption({ label: to.squad });
  if (to.day) await dialog.getByLabel('日期').selectOption({ label: to.day });
  await dialog.getByLabel('开始').fill(to.start);
  await dialog.getByRole('button', { name: '移动' }).click();
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The planner leaves some room somewhere: tries the day's times, the nearest first, until nothing breaks. */
const firstThatFits = async (page: Page, more: Locator, from: number): Promise<void> => {
  const check = page.getByRole('dialog', { name: /^移动“/ });
  const near = (minutes: number): number => Math.abs(minutes - from - 20);
  for (const minutes of TIMES.filter((one) => one !== from).toSorted((a, b) => near(a) - near(b))) {
    await move(page, more, { start: clock(minutes) });
    const said = check.getByText(/^(没有冲突|不能这样调整)$/);
    if ((await said.textContent()) === '没有冲突') return;
    await check.getByRole('button', { name: '取消' }).click();
  }
  throw new Error('no time of the day fits');
};

/** From nine to half past five: an hour later the campaign’s day closes. */
const TIMES = Array.from({ length: 35 }, (_, n) => 9 * 60 + n * 15);
const visited = { title: '' };

test('staff imports the sheet it has, and finds an enterprise by two characters and by initials', async ({
  enter,
}) => {
  const page = await enter('staff.mo');
  await page.getByRole('link', { name: '企业', exact: true }).first().click();
  await page.getByRole('link', { name: '导入表格' }).click();
  await page.getByLabel('企业表格').setInputFiles(messySheet());

  await expect(page.getByText('表头在第 4 行')).toBeVisible();
  await expect(page.getByLabel('“单位名称”一列的含义')).toHaveValue('name');
  await expect(page.getByRole('tab', { name: '将新增' })).toContainText('2');
  await page.getByRole('tab', { name: '有问题' }).click();
  await expect(page.getByRole('row', { name: REFUSED })).toBeVisible();
  await page.getByRole('button', { name: '导入 2 家企业' }).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
  await page.getByRole('link', { name: '查看企业' }).click();

  const search = page.getByRole('searchbox', { name: '名称、拼音首字母或信用代码' });
  await search.fill('沪岚');
  await expect(page.getByRole('link', { name: FOUND })).toBeVisible();
  await search.fill('hlll'); // pressed at once: what the box says late must not call the reader back
  await page.getByRole('link', { name: FOUND }).click();

  await expect(page.getByRole('heading', { name: FOUND })).toBeVisible();
  await expect(page.getByRole('link', { name: '13807312211' })).toBeVisible();
  await expect(page.getByText('5,000 万元')).toBeVisible();
  await expect(page.getByRole('link', { name: '查看导入' })).toBeVisible();
});

test('the readiness officer judges somebody who waits, having said why they look', async ({ enter }) => {
  const page = await enter('readiness');
  await openCampaign(page, '准入');
  const waits = page.getByRole('button', { name: /^待判定/ });
  await waits.click();
  await page.getByRole('button', { name: '何蔓青' }).click();
  await page.getByRole('button', { name: '查看并留痕' }).click();
  await expect(page.getByText('本次查看已留痕：判定准入')).toBeVisible();
  await page.getByRole('button', { name: '判为准入' }).click();

  await expect(page.getByText(/何蔓青 已准入/)).toBeVisible();
  await expect(page.getByRole('button', { name: '何蔓青' })).toHaveCount(0);
});

test('staff lets the planner propose squads and takes them', async ({ enter }) => {
  const page = await enter('staff.mo');
  await openCampaign(page, '小分队');
  await page.getByRole('button', { name: '系统提方案' }).click();
  await page.getByLabel('小分队数量').fill('1');
  await page.getByRole('button', { name: '提出方案' }).click();
  await page.getByRole('button', { name: '采纳 1 支' }).click();

  await expect(page.getByText('已组建 1 支小分队')).toBeVisible();
  await expect(page.getByRole('listitem', { name: /出发$/ })).toHaveCount(1);
});

test('staff makes an enterprise a candidate visit that must be made', async ({ enter }) => {
  const page = await enter('staff.mo');
  await openCampaign(page, '拜访');
  await page.getByRole('button', { name: '添加拜访' }).click();
  await page.getByRole('searchbox', { name: '企业名称、简称或拼音首字母' }).fill('沪岚');
  await page.getByRole('checkbox', { name: `选择 ${FOUND}` }).check();
  await page.getByLabel('价值').fill('1000');
  await page.getByRole('checkbox', { name: '必访' }).check();
  await page.getByRole('button', { name: '添加 1 处拜访' }).click();

  await expect(page.getByText('已添加 1 处拜访')).toBeVisible();
  await expect(page.getByRole('button', { name: FOUND })).toBeVisible();
});

test('staff asks the planner, reads what was left out and why, moves a visit and publishes', async ({
  enter,
}) => {
  const page = await enter('staff.mo');
  await openCampaign(page, '概况');
  await page.getByRole('main').getByRole('link', { name: '行程', exact: true }).click();
  await page.getByRole('button', { name: '自动编制' }).click();
  await page.getByRole('button', { name: '开始编制' }).click();
  await expect(page.getByText('编制完成，已存为新草案')).toBeVisible({ timeout: 40_000 });
  const table = page.getByRole('region', { name: '时间表' });
  const placed = table.getByRole('button', { name: new RegExp(`^${FOUND.slice(0, 8)}`) });
  await expect(placed).toBeVisible();
  const leftOut = page.getByRole('region', { name: '未排入' });
  await expect(leftOut.getByRole('paragraph').first()).not.toBeEmpty();

  const block = table.getByRole('button', { name: `移到… ${FOUND}` });
  const check = page.getByRole('dialog', { name: `移动“${FOUND}”` });
  await move(page, block, { day: '02-18 周二', start: '09:00', squad: '三分队（深圳）' });
  await expect(check.getByText('不能这样调整')).toBeVisible();
  await expect(check.getByRole('listitem').first()).not.toBeEmpty();
  await expect(check.getByRole('button', { name: '存为新草案' })).toBeDisabled();
  await check.getByRole('button', { name: '取消' }).click();

  const [, hours = '', minutes = ''] = /(\d\d):(\d\d)–/.exec((await placed.textContent()) ?? '') ?? [];
  await firstThatFits(page, block, Number(hours) * 60 + Number(minutes));
  await check.getByRole('button', { name: '存为新草案' }).click();
  await expect(page.getByText('已存为第 2 版（草案）')).toBeVisible();

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('button', { name: '发布并通知' }).click();
  await expect(page.getByText('第 2 版已发布，各方已通知')).toBeVisible();
  await expect(page.getByText('执行中', { exact: true })).toBeVisible();
});

test('the deputy in charge clears the first squad and sends it off', async ({ enter }) => {
  const page = await enter('deputy');
  await page.getByRole('link', { name: /支小分队待放行/ }).click();
  const squad = page.getByRole('listitem', { name: '一分队（上海）' });
  await squad.getByRole('button', { name: '核准出发' }).click();
  await page.getByRole('button', { name: /^可出发/ }).click();
  await squad.getByRole('button', { name: '出发', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '出发', exact: true }).click();

  await expect(page.getByText('“一分队（上海）”已出发')).toBeVisible();
  await page.getByRole('button', { name: /^在外/ }).click();
  await expect(squad.getByText('已出发', { exact: true })).toBeVisible();
});

test('a squad member registers an arrival on a phone and writes the visit up', async ({ enter }) => {
  const page = await enter('squad.chen', { viewport: PHONE, hasTouch: true, isMobile: true, to: '/road' });
  await expect(page.getByRole('heading', { name: '在路上' })).toBeVisible();
  const days = page.getByRole('group', { name: '日期' }).getByRole('button');
  const enterprises = page.getByRole('main').getByRole('link', { name: /拜访|走访|洽谈|有限公司/ });
  for (const day of await days.all()) {
    await day.click();
    await expect(day).toHaveAttribute('aria-pressed', 'true');
    if ((await enterprises.count()) > 0) break;
  }
  await enterprises.first().click();
  await expect(page.getByText('可以承诺')).toBeVisible();
  visited.title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

  await page.getByRole('button', { name: '登记到访' }).click();
  await expect(page.getByText(/^\d\d:\d\d 已到访$/)).toBeVisible();

  const close = page.getByRole('button', { name: '办结' });
  await expect(close).toBeDisabled();
  await expect(page.getByText('了解到的情况（至少 5 个字）')).toBeVisible();

  const met = page.getByLabel('姓名');
  if ((await met.count()) === 0) await page.getByRole('button', { name: '加一人' }).click();
  await met.first().fill('方景行');
  await page.getByLabel('了解到的情况').fill(FINDINGS);
  await page.getByLabel('结果').selectOption({ label: '形成线索' });
  await page.getByLabel('项目名称').fill(LEAD);
  await page.getByLabel('意向投资额').fill('8000');
  await page.getByRole('textbox', { name: '下一步', exact: true }).fill('一周内送冷库方案');
  await page.getByLabel('哪天办').fill('2020-02-28');
  await expect(page.getByText('已填齐，可以办结。')).toBeVisible();
  await close.click();

  await expect(page.getByText('已办结，内容不再改动。')).toBeVisible();
  await expect(page.getByRole('link', { name: /项待发/ })).toHaveCount(0);
});

test('the head sees it on the cockpit', async ({ enter }) => {
  const page = await enter('secretary');
  const results = page.getByRole('region', { name: '最新成果' });
  await expect(results.getByText(FINDINGS)).toBeVisible();
  await expect(results.getByText('线索', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: '此刻' }).or(page.getByLabel('此刻'))).toContainText(
    '新增线索1',
  );
});

test('staff sees it on the project board and on the timeline of the enterprise', async ({ enter }) => {
  const page = await enter('staff.mo');
  await page.getByRole('link', { name: '项目', exact: true }).click();
  await page.getByRole('region', { name: '看板' }).getByRole('link', { name: LEAD }).click();
  await expect(page.getByRole('heading', { name: LEAD })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /./ })
    .filter({ hasText: /公司|医药|冷链|股份|科技|跨境|精密|供应链|城配|食品|新材|电声|装备/ })
    .first()
    .click();

  const timeline = page.getByRole('region', { name: '往来经过' });
  await expect(timeline.getByText(FINDINGS).first()).toBeVisible();
  await expect(timeline.getByText(LEAD).first()).toBeVisible();
});
