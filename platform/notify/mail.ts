import { createTransport } from 'nodemailer';
import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import { type Driver, plainText } from './driver.ts';

const PATIENCE_MS = 10_000;
const MAX_ADDRESSES = 50;
const ADDRESS = /^[^\s@<>",;:()[\]\\]{1,64}@[^\s@<>",;:()[\]\\]{1,190}$/u;

export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://…` with STARTTLS when the server offers it. */
  readonly url: string;
  readonly from: string;
}

/** The operator's mail server, or null when there is none (NOT-11). */
export const mailSettingsFrom = (env: Readonly<Record<string, string | undefined>>): MailSettings | null => {
  const url = env['SORTIE_SMTP_URL'];
  const from = env['SORTIE_MAIL_FROM'];
  return url && from ? { url, from } : null;
};

const addressesIn = (text: string): string[] => text.split(/[,;，；\s]+/u).filter((part) => part !== '');

const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');

export function mailDriver(settings: MailSettings | null): Driver {
  const transport =
    settings &&
    createTransport({
      url: settings.url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  return {
    kind: 'email',
    check: ({ address }) => {
      const all = addressesIn(address);
      const right = all.length > 0 && all.length <= MAX_ADDRESSES && all.every((one) => ADDRESS.test(one));
      ensure(right, 'NOT-7', { expected: `name@example.cn (1–${MAX_ADDRESSES})` });
    },
    send: async ({ address }, message) => {
      if (!transport || !settings) throw new Refusal('NOT-11');
      const host = settings.from.split('@').at(-1)?.replace('>', '') ?? 'sortie';
      await transport.sendMail({
        from: settings.from,
        to: addressesIn(address),
        subject: oneLine(`${message.title.zh} / ${message.title.en}`),
        text: plainText(message),
        messageId: `<${message.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
