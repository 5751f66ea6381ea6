import { address, expect, test } from './journey.ts';

const UNREADY = '邓疏桐';

test('SQD-6 A squad with somebody who is not ready cannot leave, and the screen says who and why', async ({
  enter,
}) => {
  const page = await enter('deputy');
  await page.getByRole('link', { name: '招商行动' }).first().click();
  await page.getByRole('link', { name: '十支小分队奔赴“第二战场”' }).click();
  await page.getByRole('tab', { name: '小分队' }).click();

  const squad = page.getByRole('listitem', { name: '四分队（省内）' });
  await expect(squad.getByRole('list', { name: '还差什么' })).toContainText(`${UNREADY} 未取得有效准入`);
  await expect(squad.getByRole('list', { name: '还差什么' })).toContainText('SQD-6');
  await expect(squad.getByRole('button', { name: '核准出发' })).toBeDisabled();
  await expect(squad.getByRole('button', { name: '出发', exact: true })).toHaveCount(0);

  // What the screen does not offer, the server refuses for the same reason.
  const campaignId = new URL(page.url()).pathname.split('/').at(-1);
  const listed = await page.request.get(`${address}/api/v1/campaigns/${campaignId}/squads`);
  const { id, revision } = (await listed.json()).items.find(
    (one: { name: string }) => one.name === '四分队（省内）',
  );
  const refused = await page.request.post(`${address}/api/v1/squads/${id}/clear`, {
    headers: { 'x-sortie': '1', 'if-match': `"${revision}"`, 'idempotency-key': crypto.randomUUID() },
    data: {},
  });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ rule: 'SQD-6', detail: expect.stringContaining(UNREADY) });
});

test('RDY-9 The readiness officer declares for somebody who cannot, and the declaration says so', async ({
  enter,
}) => {
  const page = await enter('readiness');
  await page.getByRole('link', { name: '招商行动' }).first().click();
  await page.getByRole('link', { name: '十支小分队奔赴“第二战场”' }).click();
  await page.getByRole('tab', { name: '准入' }).click();
  await page.getByRole('button', { name: /未申报/ }).click();
  const name = '柏舒';
  await page.getByRole('cell', { name }).click();

  await page.getByRole('button', { name: '代为申报…' }).click();
  const form = page.getByRole('dialog', { name: `代 ${name} 申报` });
  const send = form.locator('.dcl-foot').getByRole('button');
  await expect(send).toBeDisabled();
  for (const yes of await form.getByRole('radio', { name: '是', exact: true }).all()) await yes.check();
  await form.getByLabel('当日体温').fill('36.5');
  await expect(send).toBeDisabled();
  await form.getByRole('checkbox', { name: `已向 ${name} 说明上述告知，本人同意由我代报` }).check();
  await send.click();
  await expect(page.getByText(`已代 ${name} 申报，等待判定`)).toBeVisible();

  await page.getByRole('button', { name: /待判定/ }).click();
  await page.getByRole('cell', { name }).first().click();
  await page.getByRole('button', { name: '查看并留痕' }).click();
  await expect(page.getByRole('dialog')).toContainText('由准入员代报');
});
