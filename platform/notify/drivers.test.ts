import { createHmac } from 'node:crypto';
import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingClock } from '../clock/clock.ts';
import type { Message } from './driver.ts';
import { mailDriver } from './mail.ts';
import { openOutbound } from './outbound.ts';
import { openPace } from './pace.ts';
import { robotDrivers } from './robots.ts';
import { webhookDriver, webhookSignature } from './webhook.ts';

const AT = Date.UTC(2026, 10, 23, 4);
const { clock } = standingClock(new Date(AT).toISOString());
const message: Message = {
  id: '019aaf00-0000-7000-8000-000000000001',
  kind: 'squad.suspended',
  urgency: 'urgent',
  title: { zh: '第三小分队暂停出发', en: 'Squad 3 suspended' },
  body: { zh: '目的地响应级别已提高。', en: 'The response level at the destination was raised.' },
  link: 'https://sortie.example/squads/3',
  sentAt: '2026-11-23T04:00:00.000Z',
};

let server: Server;
let host = '';
let answer = '{"errcode":0}';
let status = 200;
let got = { url: '', headers: {} as Record<string, unknown>, body: '' };

const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  got = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
  response.writeHead(status).end(answer);
};

beforeAll(async () => {
  server = createHttp((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // border: listening on a port
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const outbound = () => openOutbound({ allow: [host] });
const robot = (kind: string) => {
  const found = robotDrivers(outbound(), clock).find((driver) => driver.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

test('NOT-9 the example of the Standard Webhooks specification', () => {
  const signed = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    seconds: 1614265330,
    payload: '{"test": 2432232314}',
  };
  expect(webhookSignature('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', signed)).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

test('[W2] NOT-9 a webhook is signed over what was sent, and a repeat has the same id', async () => {
  [answer, status] = ['', 204];
  const driver = webhookDriver(outbound(), clock);
  const target = { address: `http://${host}/hook`, key: 'sixteen-characters' };
  await driver.send(target, message);
  const first = got;
  const expected = createHmac('sha256', 'sixteen-characters').update(
    `${message.id}.${AT / 1000}.${first.body}`,
  );
  expect(first.headers['webhook-signature']).toBe(`v1,${expected.digest('base64')}`);
  await driver.send(target, message);
  expect(got.headers['webhook-id']).toBe(first.headers['webhook-id']);

  [answer, status] = ['gone', 410];
  await expect(driver.send(target, message)).rejects.toThrow('410 gone');
  expect(() => driver.check({ ...target, key: 'short' })).toThrow('NOT-9');
});

test('DingTalk: the sign is in the query, over milliseconds', async () => {
  [answer, status] = ['{"errcode":0,"errmsg":"ok"}', 200];
  await robot('dingtalk').send({ address: `http://${host}/robot/send?access_token=t`, key: 'SECk' }, message);
  const query = new URL(got.url, 'http://x').searchParams;
  const sign = createHmac('sha256', 'SECk').update(`${AT}\nSECk`).digest('base64');
  expect([query.get('access_token'), query.get('timestamp'), query.get('sign')]).toEqual([
    't',
    String(AT),
    sign,
  ]);
  expect(JSON.parse(got.body).text.content).toContain('第三小分队暂停出发');
});

test('Feishu: the sign is in the body, over seconds, of an empty text', async () => {
  [answer, status] = ['{"code":0}', 200];
  await robot('feishu').send({ address: `http://${host}/open-apis/bot/v2/hook/x`, key: 'k' }, message);
  const sign = createHmac('sha256', `${AT / 1000}\nk`)
    .update('')
    .digest('base64');
  expect(JSON.parse(got.body)).toMatchObject({ timestamp: String(AT / 1000), sign, msg_type: 'text' });
});

test('[F29] a robot that answers 200 and says no has not taken the message', async () => {
  [answer, status] = ['{"errcode":45009,"errmsg":"freq out of limit"}', 200];
  await expect(
    robot('wecom').send({ address: `http://${host}/cgi-bin/webhook/send?key=k`, key: null }, message),
  ).rejects.toThrow('freq out of limit');
});

test('a long text is cut to 2,000 bytes between characters', async () => {
  [answer, status] = ['{"errcode":0}', 200];
  const long = { ...message, body: { zh: '很长'.repeat(2000), en: '' } };
  await robot('wecom').send({ address: `http://${host}/cgi-bin/webhook/send?key=k`, key: null }, long);
  const text: string = JSON.parse(got.body).text.content;
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2000);
  expect(text).not.toContain('\ufffd');
});

test.each([
  ['dingtalk', 'https://oapi.dingtalk.com.evil.example/robot/send?access_token=t'],
  ['dingtalk', 'https://oapi.dingtalk.com/elsewhere?access_token=t'],
  ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send'],
  ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/'],
])('NOT-7 %s is not at %s', (kind, address) => {
  expect(() => robot(kind).check({ address, key: null })).toThrow('NOT-7');
});

test('NOT-12 a robot gets twenty messages a minute; another robot has its own', () => {
  const { clock: moving, moveTo } = standingClock('2026-11-23T04:00:00Z');
  const pace = openPace(moving);
  for (let i = 0; i < 20; i += 1) pace('a');
  moveTo('2026-11-23T04:00:20Z');
  expect(() => pace('a')).toThrow(expect.objectContaining({ name: 'Postpone', seconds: 40 }));
  pace('b');
  moveTo('2026-11-23T04:01:00Z');
  pace('a');
});

/** As much of an SMTP server as it takes to receive one mail. */
const mailServer = async (): Promise<{ port: number; lines: string[]; close(): void }> => {
  const lines: string[] = [];
  const server = createTcp((socket) => {
    let inData = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk
        .toString('utf8')
        .split('\r\n')
        .filter((one) => one !== '')) {
        lines.push(line);
        if (inData && line === '.') inData = false;
        else if (inData) continue;
        if (line === 'DATA') inData = true;
        if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write(inData ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // border: listening on a port
  return { port: (server.address() as AddressInfo).port, lines, close: () => server.close() };
};

test('[X4] a mail goes to each address, with both languages and no line break in its headers', async () => {
  const mail = await mailServer();
  const driver = mailDriver({ url: `smtp://127.0.0.1:${mail.port}`, from: 'Sortie <sortie@bureau.example>' });
  const sly = { ...message, title: { zh: 'a\r\nBcc: x@evil.example', en: 'b' } };
  await driver.send({ address: 'one@bureau.example, two@bureau.example', key: null }, sly);
  mail.close();
  expect(mail.lines.filter((line) => line.startsWith('RCPT')).length).toBe(2);
  const lastHeader = mail.lines.findLastIndex((line) =>
    /^(MIME-Version|Message-ID|Content-Type):/.test(line),
  );
  expect(mail.lines.slice(0, lastHeader + 1).filter((line) => line.startsWith('Bcc'))).toEqual([]);
  expect(mail.lines).toContain(`Message-ID: <${message.id}@bureau.example>`);
});

test('NOT-11 without a mail server a mail is refused; NOT-7 an address must be one', async () => {
  await expect(mailDriver(null).send({ address: 'a@b.example', key: null }, message)).rejects.toThrow(
    'NOT-11',
  );
  expect(() => mailDriver(null).check({ address: 'a@b.example\r\nBcc: c', key: null })).toThrow('NOT-7');
});
