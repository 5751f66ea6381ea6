import { expect, test } from './journey.ts';

const NAME = '公路港数字物流园';

test('a lead that resembles another: its writer is told, the queue rules, and both histories stay', async ({
  enter,
}) => {
  const page = await enter('staff.luo', { to: '/projects' });
  const register = async (name: string) => {
    await page.getByRole('button', { name: '登记线索' }).first().click();
    const form = page.getByRole('dialog', { name: '登记线索' });
    await form.getByLabel('项目名称').fill(name);
    await form.getByLabel('企业').fill('顺丰');
    await page.getByTitle(/^顺丰.* · /).click();
    await form.getByLabel('责任人').click();
    await form.getByLabel('责任人').fill('罗');
    await page.getByTitle(/^罗.* · 现代物流/).click();
    await form.getByLabel('计划投资').fill('150000');
    await form.getByLabel(/^依据/).fill('来电：询问分拨中心用地');
    await form.getByRole('button', { name: '登记线索' }).click();
    return form;
  };

  // Nearly the same name of the same investor: no.
  const form = await register('华中航空货运枢纽分拨中心（演示）一期');
  await expect(form.getByText(/视为重复/).first()).toBeVisible();
  await expect(form.getByLabel('另立的理由')).toBeVisible();

  // Another name, nearly the same amount: it goes in, and somebody is to rule.
  await form.getByLabel('项目名称').fill('临空快件处理场');
  await form.getByRole('button', { name: '登记线索' }).click();
  await expect(page.getByText('已登记线索；与现有项目疑似重复，已转裁定')).toBeVisible();
  const card = page.getByRole('region', { name: '重复与合并' });
  await expect(card).toContainText('华中航空货运枢纽分拨中心');
  const itsAddress = page.url();
  await card.getByRole('link', { name: '去裁定' }).click();

  // The queue has both side by side, and the pair found on Friday, which is due today.
  const due = page.getByRole('article', { name: new RegExp(NAME) });
  await expect(due).toContainText('2020-02-17 15:20 前裁定');
  const fresh = page.getByRole('article', { name: /临空快件处理场/ });
  await expect(fresh.getByRole('row', { name: /计划投资/ })).toContainText('相近');
  await fresh.getByRole('checkbox').check();
  await page.getByRole('status').getByRole('button', { name: '裁定' }).click();
  const ruling = page.getByRole('dialog', { name: /^裁定 1 对/ });
  await ruling.getByLabel(/^理由/).fill('电话核实：同一块地，同一件事');
  await ruling.getByRole('button', { name: '裁定' }).click();
  await expect(page.getByText('已裁定 1 对')).toBeVisible();
  await expect(fresh).toHaveCount(0);

  // The link of the one leads to the other, where its own history is read.
  await page.goto(itsAddress);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('华中航空货运枢纽分拨中心');
  await expect(page.getByText('您打开的“临空快件处理场”已并入本项目')).toBeVisible();
  await card.getByRole('button', { name: '查看经过' }).click();
  const way = page.getByRole('dialog', { name: /临空快件处理场/ });
  await expect(way.getByRole('list', { name: '时间线' })).toContainText('登记线索：临空快件处理场');
  await expect(way.getByRole('list', { name: '时间线' })).toContainText('电话核实：同一块地，同一件事');
  await way.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('region', { name: '经过' })).toContainText('登记为“在谈”');
});
