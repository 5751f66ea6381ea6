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
