import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, PHONE, test } from './journey.ts';

const MEETING = '重点在谈项目调度会（第二次，演示）';
const RAIL = '跨境物流与中欧班列集拼中心（演示）';
const AIR = '华中航空货运枢纽分拨中心（演示）';
const WHAT = '组织班列政策视频会商';

const matter = (page: Page, title: string) => page.getByRole('listitem', { name: title, exact: true });

test('an agenda builds itself, a decision becomes an order, and whoever chaired confirms it', async ({
  enter,
}) => {
  const page = await enter('staff.mo', { to: '/meetings' });
  await page.getByRole('link', { name: MEETING }).click();

  // What is lit and late stands there once, with every reason; what is taken off stays off.
  await expect(matter(page, RAIL)).toContainText('阶段超时');
  await expect(matter(page, RAIL)).toContainText('督办事项“出具班列补贴政策接续说明并送达企业”');
  await page.getByRole('button', { name: `移除议题：${AIR}` }).click();
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect(matter(page, AIR)).toHaveCount(0);
  await page.getByRole('button', { name: '更新议程' }).click();
  await expect(page.getByText(/新列入 \d+ 项/)).toBeVisible();
  await expect(matter(page, AIR)).toHaveCount(0);

  await page.getByRole('button', { name: '开始会议' }).click();
  await expect(page.getByText('召开中')).toBeVisible();
  await page.getByRole('group', { name: '程望舒 到会情况' }).getByRole('button', { name: '出席' }).click();

  // Minutes save themselves; of two who write at once neither loses a word.
  const other = await enter('staff.he', { to: new URL(page.url()).pathname });
  const said = (at: Page) => matter(at, RAIL).getByLabel(`讨论情况：${RAIL}`);
  await said(other).fill('何蔓青记：市级文件今日编号。');
  await said(other).blur();
  await expect(matter(other, RAIL).getByText(/何蔓青 保存于/)).toBeVisible();
  await said(page).fill('莫时雨记：对方同意视频会商。');
  await said(page).blur();
  await expect(page.getByText('何蔓青 刚刚保存了这一议题的纪要')).toBeVisible();
  await page.getByRole('button', { name: '两份都保留' }).click();
  await expect(said(page)).toHaveValue('何蔓青记：市级文件今日编号。\n莫时雨记：对方同意视频会商。');
  await expect(matter(page, RAIL).getByText(/莫时雨 保存于/)).toBeVisible();

  await matter(page, RAIL).getByLabel(`决定：${RAIL}`).fill(WHAT);
  await matter(page, RAIL).getByLabel(`决定：${RAIL}`).press('Enter');
  await matter(page, RAIL).getByRole('button', { name: '转为督办' }).click();
  const form = page.getByRole('dialog', { name: '转为督办事项' });
  await form.getByLabel('办结佐证').fill('会商纪要');
  await form.getByLabel('责任人').click();
  await form.getByLabel('责任人').fill('易知微');
  await page.getByTitle(/^易知微 /).click();
  await form.getByLabel('办理期限').fill('2020-02-19');
  await form.getByLabel('办理期限').press('Tab');
  await form.getByRole('button', { name: '转为督办事项' }).click();
  await expect(matter(page, RAIL).getByRole('link', { name: WHAT })).toBeVisible();

  await page.getByRole('button', { name: '印发纪要' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '印发纪要' }).click();
  await expect(page.getByText('第 1 版纪要已印发')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '纪要（Word）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('重点在谈项目调度会（第二次，演示）-会议纪要-2020-02-17.docx');
  const word = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const text = strFromU8(word['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  for (const words of ['莫时雨记：对方同意视频会商。', WHAT, '易知微', '2020-02-19', '出席：程望舒'])
    expect(text).toContain(words);

  // The owner, on a phone: told, accepts, reports done.
  const owner = await enter('staff.yi', { to: '/orders', viewport: PHONE, hasTouch: true, isMobile: true });
  const card = owner.getByRole('listitem').filter({ hasText: WHAT });
  await card.getByRole('button', { name: '接办' }).tap();
  await owner.getByRole('dialog').getByRole('button', { name: '接办' }).tap();
  await card.getByRole('button', { name: '办结' }).tap();
  const done = owner.getByRole('dialog');
  await done.getByLabel('办结情况').fill('已会商，双方签字的纪要已存档。');
  await done.getByRole('button', { name: '办结' }).tap();
  await expect(card).toContainText('待确认');

  // Whoever chaired asked, and confirms; the order keeps every step.
  const chair = await enter('deputy', { to: '/orders?whose=asked&state=done' });
  const row = chair.getByRole('row').filter({ hasText: WHAT });
  await row.getByRole('button', { name: '确认办结' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: '确认办结' }).click();
  await expect(row).toHaveCount(0);
  await chair.goto(new URL('/orders?whose=asked&stands=closed', chair.url()).href);
  await chair.getByRole('link', { name: WHAT }).click();
  const steps = chair.getByRole('list', { name: '经过' }).getByRole('listitem');
  await expect(steps).toHaveText([/^确认办结/, /^报告办结/, /^接办/, /^交办.*莫时雨 代 顾岑溪/]);
  await chair.getByRole('link', { name: RAIL }).click();
  await expect(chair.getByRole('list', { name: '督办事项' })).toContainText(WHAT);
});

test('what ran late went up the command model, and a declined order waits with whoever asked', async ({
  enter,
}) => {
  const leader = await enter('line.open', { to: '/inbox' });
  const notice = leader.getByRole('listitem').filter({ hasText: '红色督办：交办事项逾期，请过问' });
  await expect(notice.filter({ hasText: '出具班列补贴政策接续说明并送达企业' })).toHaveCount(1);

  const chair = await enter('deputy', { to: '/orders?whose=asked' });
  const row = chair.getByRole('row').filter({ hasText: '报送航空货运枢纽用地调整方案' });
  await expect(row).toContainText('已退办');
  await row.getByRole('button', { name: '重新交办' }).click();
  const form = chair.getByRole('dialog');
  await form.getByLabel('责任人').click();
  await form.getByLabel('责任人').fill('周序棠');
  await chair.getByTitle(/^周序棠 /).click();
  await form.getByLabel('重新交办的说明').fill('由局长出面协调自然资源部门。');
  await form.getByRole('button', { name: '重新交办' }).click();
  await expect(row).toContainText('待接办');
  await expect(row).toContainText('周序棠');
});
