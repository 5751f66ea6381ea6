import { asking } from './asking.ts';
import { expect, PHONE, test } from './journey.ts';

test('what an advisor sends is proposed with its reason, confirmed, taken and closed, and the advisor hears of it', async ({
  enter,
}) => {
  const title = '一家央企想来看冷库';
  const advisor = await enter('advisor.xu', {
    to: '/information/sent',
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
  });
  await expect(advisor.getByText('推荐一批口罩供应商')).toBeVisible();
  await expect(advisor.getByText('联系方式已转防控办物资组')).toBeVisible();
  await advisor.getByRole('link', { name: '报送信息' }).first().tap();
  await advisor.getByLabel('标题').fill(title);
  await advisor.getByLabel('内容').fill('对方分管领导下周有空，希望先视频。');
  await expect(advisor.getByLabel('知悉范围')).toHaveCount(0); // that is the bureau's own matter
  await advisor.getByRole('button', { name: '报送', exact: true }).tap();
  await expect(advisor.getByText(`${title} · 待定级`)).toBeVisible();

  // Somebody grades it: one tap, for the proposal says why.
  const chief = await enter('staff.zhou', { to: '/information?box=grade' });
  await chief.getByRole('link', { name: title }).click();
  await expect(chief.getByRole('region', { name: '定级依据' })).toContainText('五百强企业线索 命中词：央企');
  await chief.getByRole('button', { name: '确认 B 级' }).click();
  await expect(chief.getByText('已定级并告知')).toBeVisible();
  const hands = chief.getByRole('list', { name: '经手记录' });
  // no industry line: it went over the line leader, and says so
  await expect(hands.getByRole('listitem').filter({ hasText: '告知 顾岑溪' }).first()).toContainText(
    '产业线领导不适用（无产业线）',
  );

  // It came to the head of the bureau by name, who takes it and closes it.
  await chief.goto(new URL('/information', chief.url()).href);
  await chief.getByRole('link', { name: title }).click();
  await chief.getByRole('button', { name: '接办', exact: true }).click();
  await expect(chief.getByText('已接办')).toBeVisible();
  await chief.getByRole('button', { name: '办结', exact: true }).click();
  const dialog = chief.getByRole('dialog', { name: '办结信息' });
  await dialog.getByLabel('办理结果').fill('已约周四视频看库');
  await dialog.getByRole('button', { name: '办结' }).click();
  await expect(hands.getByRole('listitem').first()).toContainText('周序棠 办结');

  await advisor.reload();
  await expect(advisor.getByText(`${title} · 已办结`)).toBeVisible();
  await expect(advisor.getByText('结果：已约周四视频看库')).toBeVisible();
});

test('what is restricted is there for its readers, and for nobody else, whatever their post', async ({
  enter,
}) => {
  const title = '股东名单先不外传';
  const sender = await enter('staff.yi', { to: '/information/new' });
  await sender.getByLabel('标题').fill(title);
  await sender.getByLabel('知悉范围').selectOption('RESTRICTED');
  await sender.getByLabel('可见人员').click();
  await sender.getByLabel('可见人员').fill('苏映蕖');
  await sender.getByTitle(/^苏映蕖 /).click();
  await sender.keyboard.press('Escape');
  await sender.getByRole('button', { name: '报送', exact: true }).click();
  await expect(sender.getByRole('heading', { name: title })).toBeVisible();
  const place = new URL(sender.url()).pathname;

  const reader = await enter('line.open', { to: '/inbox' });
  await expect(reader.getByText('有一条限阅信息待您处理').first()).toBeVisible();
  await expect(reader.getByText(title)).toHaveCount(0);
  await reader.goto(new URL(place, reader.url()).href);
  await expect(reader.getByRole('heading', { name: title })).toBeVisible();

  const head = await enter('secretary', { to: '/information?box=all' });
  await expect(head.getByRole('link', { name: '深圳一家显示模组企业询问标准厂房租金' })).toBeVisible();
  await expect(head.getByRole('link', { name: title })).toHaveCount(0);
  await head.goto(new URL(place, head.url()).href);
  await expect(head.getByText(title)).toHaveCount(0);
  const asHead = await asking('secretary');
  expect((await asHead('GET', place)).status).toBe(404);
});

test('a key project about to be lost stands on its page, with what is left of half an hour', async ({
  enter,
}) => {
  const page = await enter('deputy', { to: '/information?box=all&grade=A' });
  const title = '检验物流基地：对方说月内可能不签，正比较其他园区';
  await page.getByRole('link', { name: title }).click();
  const why = page.getByRole('region', { name: '定级依据' });
  await expect(why).toContainText('重点项目临近签约或可能流失');
  await expect(why).toContainText('条件：重点项目、项目阶段');
  await page.getByRole('link', { name: '第三方医学检验物流基地（演示）' }).click();
  await expect(page.getByRole('region', { name: '相关信息' })).toContainText(title);
});
