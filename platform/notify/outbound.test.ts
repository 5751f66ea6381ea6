import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lookup, openOutbound } from './outbound.ts';
import { isPublicAddress } from './public-address.ts';

let server: Server;
let port = 0;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/redirect') response.writeHead(302, { location: '/landed' }).end();
    else if (request.url === '/endless') {
      const flow = setInterval(() => response.write('x'.repeat(16_384)), 1);
      response.once('close', () => clearInterval(flow));
    } else if (request.url !== '/silent') response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port; // border: listening on a port
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('[W1] NOT-6 an address of this spelling is refused', () => {
  const hostile = [
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://①②⑦.⓪.⓪.①/',
    'https://127。0。0。1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:7f00:1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://10.0.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.100.100.200/',
    'https://168.63.129.16/',
    'https://0.0.0.0/',
    'https://255.255.255.255/',
    'https://224.0.0.1/',
    'http://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'https://user:pass@example.com/',
    'nonsense',
  ];
  test.each(hostile)('%s', (address) => {
    const outbound = openOutbound({ allow: [] });
    expect(() => outbound.check(address)).toThrow('NOT-6');
  });
});

test.each(['8.8.8.8', '114.114.114.114', '2400:3200::1', '100.63.255.255', '172.32.0.1'])(
  'NOT-6 %s is of the open internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

const answering =
  (...addresses: string[]): Lookup =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

test.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['::1']], [['100.100.100.200']]])(
  'NOT-6 a name that resolves to %s is not connected to',
  async (addresses) => {
    const outbound = openOutbound({ allow: [], lookup: answering(...addresses) });
    await expect(outbound.post('https://rebind.example/', { body: '' })).rejects.toThrow('NOT-6');
    await outbound.close();
  },
);

test('[W1] NOT-6 what is looked at is what is connected to: each connection resolves once', async () => {
  let lookups = 0;
  const first: Lookup = (host, options, done) => {
    lookups += 1;
    answering(lookups === 1 ? '203.0.113.7' : '127.0.0.1')(host, options, done);
  };
  const outbound = openOutbound({ allow: [], lookup: first, patienceMs: 300 });
  await expect(outbound.post('https://rebind.example/', { body: '' })).rejects.toThrow('NOT-6');
  expect(lookups).toBe(1);
  await outbound.close();
});

test('[W1] NOT-6 inside the house only the very host and port the operator named is reached', async () => {
  const outbound = openOutbound({ allow: [`127.0.0.1:${port}`] });
  expect((await outbound.post(`http://127.0.0.1:${port}/fine`, { body: '{}' })).text).toBe('ok');
  await expect(outbound.post(`http://127.0.0.1:${port + 1}/`, { body: '' })).rejects.toThrow('NOT-6');
  await expect(outbound.post(`http://localhost:${port}/`, { body: '' })).rejects.toThrow('NOT-6');
  await outbound.close();
});

test('[W1] NOT-6 a redirect is an answer, not an order', async () => {
  const outbound = openOutbound({ allow: [`127.0.0.1:${port}`] });
  expect((await outbound.post(`http://127.0.0.1:${port}/redirect`, { body: '' })).status).toBe(302);
  expect(asked).not.toContain('/landed');
  await outbound.close();
});

test('[W1] [F29] NOT-6 an endless answer is read to 64 kB, a silent one is given up', async () => {
  const outbound = openOutbound({ allow: [`127.0.0.1:${port}`], patienceMs: 400 });
  expect((await outbound.post(`http://127.0.0.1:${port}/endless`, { body: '' })).text.length).toBe(65_536);
  await expect(outbound.post(`http://127.0.0.1:${port}/silent`, { body: '' })).rejects.toThrow();
  await outbound.close();
});
