import { createHmac } from 'node:crypto';
import { ensure } from '../../packages/kernel/refusal.ts';
import type { Clock } from '../clock/clock.ts';
import { type ChannelKind, type Driver, type Message, NotTaken, plainText, type Target } from './driver.ts';
import type { Outbound } from './outbound.ts';

/** Bytes of text all three makers take. */
const LONGEST_BYTES = 2000;

/** Cut between characters, never inside one. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes - 3) break;
    kept += character;
  }
  return `${kept}…`;
}

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

/** DingTalk signs `timestamp\nsecret` with the secret, milliseconds, in the query (open.dingtalk.com, custom robots). */
export const dingtalkSign = (key: string, ms: number): string => hmac(key, `${ms}\n${key}`);
/** Feishu signs an empty text with `timestamp\nsecret`, seconds, in the body (open.feishu.cn, custom bots). */
export const feishuSign = (key: string, seconds: number): string => hmac(`${seconds}\n${key}`, '');

interface Letter {
  readonly address: string;
  readonly body: object;
}
interface Maker {
  readonly kind: ChannelKind;
  readonly hosts: readonly string[];
  readonly path: RegExp;
  readonly expected: string;
  letter(target: Target, text: string, now: number): Letter;
}

const DINGTALK: Maker = {
  kind: 'dingtalk',
  hosts: ['oapi.dingtalk.com'],
  path: /^\/robot\/send\?(.*&)?access_token=/,
  expected: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  letter: ({ address, key }, text, now) => {
    const url = new URL(address);
    if (key) {
      url.searchParams.set('timestamp', String(now));
      url.searchParams.set('sign', dingtalkSign(key, now));
    }
    return { address: url.href, body: { msgtype: 'text', text: { content: text } } };
  },
};

const WECOM: Maker = {
  kind: 'wecom',
  hosts: ['qyapi.weixin.qq.com'],
  path: /^\/cgi-bin\/webhook\/send\?(.*&)?key=/,
  expected: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  letter: ({ address }, text) => ({ address, body: { msgtype: 'text', text: { content: text } } }),
};

const FEISHU: Maker = {
  kind: 'feishu',
  hosts: ['open.feishu.cn', 'open.larksuite.com'],
  path: /^\/open-apis\/bot\/v2\/hook\/./,
  expected: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
  letter: ({ address, key }, text, now) => {
    const seconds = Math.floor(now / 1000);
    const signed = key ? { timestamp: String(seconds), sign: feishuSign(key, seconds) } : {};
    return { address, body: { ...signed, msg_type: 'text', content: { text } } };
  },
};

/** The makers answer 200 with a code of their own; anything but zero is a no. */
function ensureTaken(kind: string, reply: { status: number; text: string }): void {
  const code = /"(?:errcode|code|StatusCode)"\s*:\s*(-?\d+)/.exec(reply.text)?.[1];
  if (reply.status !== 200 || code !== '0') throw new NotTaken(kind, `${reply.status} ${reply.text}`);
}

const robot = (maker: Maker, outbound: Outbound, clock: Clock): Driver => ({
  kind: maker.kind,
  check: ({ address }) => {
    const url = outbound.check(address);
    const right = maker.hosts.includes(url.host) || outbound.isAllowed(url);
    ensure(right && maker.path.test(url.pathname + url.search), 'NOT-7', { expected: maker.expected });
  },
  send: async (target: Target, message: Message) => {
    const letter = maker.letter(target, cut(plainText(message), LONGEST_BYTES), clock().getTime());
    ensureTaken(maker.kind, await outbound.post(letter.address, { body: JSON.stringify(letter.body) }));
  },
});

export const robotDrivers = (outbound: Outbound, clock: Clock): Driver[] =>
  [DINGTALK, WECOM, FEISHU].map((maker) => robot(maker, outbound, clock));
