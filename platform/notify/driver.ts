/** What a channel is told: both languages, because who reads it is not known. */
export interface Message {
  /** Stays the same when sent again, so that a receiver can drop repeats (NOT-9). */
  readonly id: string;
  readonly kind: string;
  readonly urgency: 'normal' | 'urgent';
  readonly title: { readonly zh: string; readonly en: string };
  readonly body: { readonly zh: string; readonly en: string };
  /** A full address, or null. */
  readonly link: string | null;
  readonly sentAt: string;
}

/** Where to: an address and, for those who sign, a key. */
export interface Target {
  readonly address: string;
  readonly key: string | null;
}

export const CHANNEL_KINDS = ['email', 'webhook', 'dingtalk', 'wecom', 'feishu'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** One way out. `check` refuses an address that cannot be right; `send` throws when the other side did not take it. */
export interface Driver {
  readonly kind: ChannelKind;
  check(target: Target): void;
  send(target: Target, message: Message): Promise<void>;
}

/** The other side answered, and it was no. */
export class NotTaken extends Error {
  constructor(who: string, answer: string) {
    super(`${who}: ${answer.slice(0, 300)}`);
    this.name = 'NotTaken';
  }
}

/** The message as plain text, Chinese first. */
export const plainText = (message: Message): string =>
  [message.title.zh, message.body.zh, message.title.en, message.body.en, message.link ?? '']
    .filter((line) => line !== '')
    .join('\n');
