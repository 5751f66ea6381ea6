import { expect, request } from '@playwright/test';

const { SORTIE_JOURNEY_ADDRESS: address = '', SORTIE_JOURNEY_PASSWORD: password = '' } = process.env;

/** Asks as somebody, beside the browser: what the server knows, whatever the phone believes. */
export async function asking(login: string) {
  const origin = new URL(address).origin;
  const api = await request.newContext({ baseURL: origin });
  const send = async (method: string, path: string, data?: unknown) => {
    const headers = { 'x-sortie': '1', 'idempotency-key': crypto.randomUUID(), origin };
    const reply = await api.fetch(`/api/v1${path}`, { method, headers, ...(data !== undefined && { data }) });
    return { status: reply.status(), body: reply.status() === 204 ? null : await reply.json() };
  };
  expect((await send('POST', '/session', { login, password })).status).toBe(200);
  return send;
}

/** A plan in force for the campaign of the model case. */
export async function planInForce(staff: Awaited<ReturnType<typeof asking>>): Promise<void> {
  const campaignId = (await staff('GET', '/campaigns')).body.items[0].id;
  const plans = (await staff('GET', `/campaigns/${campaignId}/plans`)).body.items;
  if (plans.some((plan: { status: string }) => plan.status === 'published')) return;
  const run = (await staff('POST', `/campaigns/${campaignId}/planning-runs`, { seconds: 2 })).body;
  const made = async () => (await staff('GET', `/planning-runs/${run.id}`)).body.planId;
  await expect.poll(made, { timeout: 30_000 }).not.toBeNull();
  expect((await staff('POST', `/plans/${await made()}/publish`, {})).status).toBe(200);
}

/** What the plan in force would become with the city of most visits closed throughout. */
export async function whatIfOf(
  staff: Awaited<ReturnType<typeof asking>>,
  campaignId: string,
): Promise<{ from: string; planId: string }> {
  const { cities, days } = (await staff('GET', `/campaigns/${campaignId}/what-ifs`)).body;
  const changes = [{ kind: 'closeCity', city: cities[0].code, ...days }];
  const { id } = (await staff('POST', `/campaigns/${campaignId}/what-ifs`, { seconds: 1, changes })).body;
  const answered = async () => (await staff('GET', `/planning-runs/${id}`)).body;
  await expect.poll(async () => (await answered()).planId, { timeout: 30_000 }).not.toBeNull();
  return answered();
}
