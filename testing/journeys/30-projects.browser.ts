import { expect, test } from './journey.ts';

const PROJECT = '霞港铁联多式联运场站（演示）';

test('a project carries an obstacle, a commitment kept and money that counts, and its timeline tells all of it', async ({
  enter,
}) => {
  const page = await enter('staff.luo', { to: '/projects?view=table' });
  await page.getByRole('searchbox', { name: '项目或企业名称' }).fill('霞港铁联');
  await page.getByRole('link', { name: PROJECT }).click();
  await expect(page.getByRole('heading', { name: PROJECT })).toBeVisible();

  const obstacles = page.getByRole('region', { name: '难题' });
  await obstacles.getByRole('button', { name: '提出难题' }).click();
  const raise = page.getByRole('dialog', { name: '提出难题' });
  await raise.getByLabel('难题内容').fill('场站接轨方案待铁路部门批复');
  await raise.getByLabel('类别').selectOption({ label: '审批' });
  await raise.getByLabel('办结期限').fill('2020-02-28');
  // takes the day, and all is said: it is sent
  await raise.getByLabel('办结期限').press('Enter');
  await expect(obstacles.getByRole('button', { name: '场站接轨方案待铁路部门批复' })).toBeVisible();

  const commitments = page.getByRole('region', { name: '承诺事项' });
  await commitments.getByRole('button', { name: '登记承诺' }).click();
  const promise = page.getByRole('dialog', { name: '登记承诺' });
  await promise.getByLabel('承诺内容').fill('三日内协调施工方第二批返岗');
  await promise.getByLabel(/^对方/).fill('项目经理（演示）');
  await promise.getByLabel('到期日').fill('2020-02-20');
  await promise.getByLabel('到期日').press('Enter');
  await commitments.getByRole('button', { name: '三日内协调施工方第二批返岗' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '兑现' }).click();
  const keep = page.getByRole('dialog', { name: '登记兑现' });
  await keep.getByLabel('兑现依据').fill('返岗名单与通行证编号 0217');
  await keep.getByRole('button', { name: '兑现' }).click();
  await expect(page.getByText('已登记兑现')).toBeVisible();

  // Without a proof it waits and does not count; with one it does.
  const funds = page.getByRole('region', { name: '到位资金' });
  await expect(funds.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '2.60 亿元 / 6.80 亿元');
  await funds.getByRole('button', { name: '登记到资' }).click();
  const arrival = page.getByRole('dialog', { name: '登记到资' });
  await arrival.getByLabel('金额').fill('2000');
  await arrival.getByRole('button', { name: '登记到资' }).click();
  await expect(funds.getByText('待补凭证 2,000 万元，暂不计入')).toBeVisible();
  await expect(funds.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '2.60 亿元 / 6.80 亿元');
  await funds.getByRole('button', { name: '补凭证' }).click();
  const proof = page.getByRole('dialog', { name: '补凭证' });
  await proof.getByLabel('凭证编号').fill('银行回单 202002170031');
  await proof.getByRole('button', { name: '保存' }).click();
  await expect(funds.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '2.80 亿元 / 6.80 亿元');

  const timeline = page.getByRole('region', { name: '全程时间线' });
  const told = [
    '提出难题（审批）：场站接轨方案待铁路部门批复',
    '兑现承诺（我方）：三日内协调施工方第二批返岗',
  ];
  for (const one of [...told, '内资到资 2000 万元，待补凭证'])
    await expect(timeline.getByText(one)).toBeVisible();
  await timeline.getByRole('button', { name: '到资' }).click();
  await expect(timeline.getByText('内资到资 2000 万元，待补凭证')).toBeVisible();
  await expect(timeline.getByText(told[0] ?? '')).toHaveCount(0);

  // What is due on it stands in the timeline view of the same filter.
  await page.goto(new URL('/projects?q=霞港铁联&view=agenda', page.url()).href);
  const due = page.getByRole('listitem').filter({ hasText: PROJECT });
  await expect(due.filter({ hasText: '场站接轨方案待铁路部门批复' })).toContainText('02-28');
  await expect(due.filter({ hasText: '三日内协调施工方第二批返岗' })).toHaveCount(0);
  await page.getByRole('button', { name: '地图' }).click();
  await page.getByRole('list', { name: '各城市项目' }).getByRole('button', { name: '长沙' }).click();
  await expect(page).toHaveURL(/cityCode=430100/);
  await expect(page.getByRole('link', { name: PROJECT })).toBeVisible();
});

test('an obstacle is struck off by whoever raised it, not by who was to see to it', async ({ enter }) => {
  const seesTo = await enter('staff.peng', { to: '/obstacles?isMine=true' });
  await seesTo.getByRole('button', { name: /人才公寓 40 套未落实/ }).click();
  const drawer = seesTo.getByRole('dialog', { name: '难题' });
  await expect(drawer.getByText('由 季扶光、项目责任人或其代管人确认销号')).toHaveCount(0);
  // the owner of the project sees to it here, and may confirm as the owner
  await expect(drawer.getByRole('button', { name: '确认销号' })).toBeVisible();

  const other = await enter('staff.mo', { to: '/obstacles?kind=land' });
  await other.getByRole('button', { name: /航空货运枢纽用地指标须调整/ }).click();
  const theirs = other.getByRole('dialog', { name: '难题' });
  await expect(theirs.getByText('由 罗霁川、项目责任人或其代管人确认销号')).toBeVisible();
  await expect(theirs.getByRole('button', { name: '确认销号' })).toHaveCount(0);
  await theirs.getByRole('button', { name: '反馈进展' }).click();
  const note = other.getByRole('dialog', { name: '反馈进展' });
  await note.getByLabel('进展情况').fill('专题会定于 2 月 19 日召开');
  await note.getByRole('button', { name: '反馈进展' }).click();
  await expect(theirs.getByText('专题会定于 2 月 19 日召开')).toBeVisible();

  const raiser = await enter('staff.luo', { to: '/obstacles?kind=land' });
  await raiser.getByRole('button', { name: /航空货运枢纽用地指标须调整/ }).click();
  await raiser.getByRole('dialog', { name: '难题' }).getByRole('button', { name: '确认销号' }).click();
  const close = raiser.getByRole('dialog', { name: '确认销号' });
  await close.getByLabel('确认情况').fill('专题会同意调剂，用地问题解决');
  await close.getByRole('button', { name: '确认销号' }).click();
  await expect(raiser.getByText('已销号', { exact: true }).first()).toBeVisible();
  await raiser.keyboard.press('Escape');
  await expect(raiser.getByRole('button', { name: /航空货运枢纽用地指标须调整/ })).toHaveCount(0);
});

test('what a firm in the park adds is a project like any other, and what it asks for stands beside it', async ({
  enter,
}) => {
  const page = await enter('staff.yuan', { to: '/projects?q=清禾精密&view=table' });
  await page.getByRole('link', { name: '清禾精密二期扩产（演示）' }).click();
  await page.getByRole('link', { name: '清禾精密（虚构）有限公司' }).click();
  await expect(page.getByRole('region', { name: '难题与诉求' })).toContainText('模具无法发运');
  const projects = page.getByRole('region', { name: '项目', exact: true });
  await expect(projects).toContainText('清禾精密二期扩产（演示）');
  await projects.getByRole('button', { name: '登记增资扩产' }).click();
  const lead = page.getByRole('dialog', { name: '登记线索' });
  await expect(lead.getByLabel('类别')).toHaveValue('expansion');
  await expect(lead.getByText('清禾精密（虚构）有限公司')).toBeVisible();
});
