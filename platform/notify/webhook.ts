import { createHmac } from 'node:crypto';
import { ensure } from '../../packages/kernel/refusal.ts';
import type { Clock } from '../clock/clock.ts';
import { type Driver, NotTaken } from './driver.ts';
import type { Outbound } from './outbound.ts';

const SHORTEST_KEY = 16;

const keyBytes = (key: string): Buffer =>
  key.startsWith('whsec_') ? Buffer.from(key.slice('whsec_'.length), 'base64') : Buffer.from(key, 'utf8');

/** NOT-9 Standard Webhooks: HMAC-SHA256 over `id.timestamp.payload`, base64, behind its version. */
export const webhookSignature = (
  key: string,
  signed: { id: string; seconds: number; payload: string },
): string =>
  `v1,${createHmac('sha256', keyBytes(key)).update(`${signed.id}.${signed.seconds}.${signed.payload}`).digest('base64')}`;

export const webhookDriver = (outbound: Outbound, clock: Clock): Driver => ({
  kind: 'webhook',
  check: ({ address, key }) => {
    outbound.check(address);
    ensure(key !== null && keyBytes(key).length >= SHORTEST_KEY, 'NOT-9');
  },
  send: async ({ address, key }, message) => {
    const payload = JSON.stringify({
      type: `notice.${message.kind}`,
      timestamp: message.sentAt,
      data: message,
    });
    const seconds = Math.floor(clock().getTime() / 1000);
    const signature = webhookSignature(key ?? '', { id: message.id, seconds, payload });
    const headers = {
      'webhook-id': message.id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signature,
    };
    const reply = await outbound.post(address, { headers, body: payload });
    if (reply.status < 200 || reply.status > 299)
      throw new NotTaken('webhook', `${reply.status} ${reply.text}`);
  },
});
