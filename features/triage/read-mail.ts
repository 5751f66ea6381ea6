import PostalMime from 'postal-mime';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { sha256 } from '../../platform/auth/token.ts';

/** A message as it comes in: its own id, who it says it is from, and its text. */
export interface MailRead {
  readonly ref: string;
  readonly fromName: string;
  readonly title: string;
  readonly body: string;
  readonly attachments: number;
}

const MOST = { ref: 200, name: 200, title: 200, body: 20_000 };

/** One line of a stranger's text: what a line may not hold is a space. */
export const asLine = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();

/** Some lines of a stranger's text. */
export const asText = (text: string, most: number): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, most)
    .toWellFormed();

/** The words of a message that has a page and no text: its tags fall away, nothing of it is ever shown as a page. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&')
    .replace(/\n{3,}/g, '\n\n');

/** Reads one message (RFC 5322). Refuses with TRI-21 what is none. */
export async function readMail(raw: string): Promise<MailRead> {
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 20 }).catch(() => null);
  if (!mail || (!mail.from && !mail.subject)) throw new Refusal('TRI-21', {}, 'raw');
  const from = mail.from?.name || mail.from?.address || '';
  const body = asText(mail.text?.trim() ? mail.text : wordsOf(mail.html ?? ''), MOST.body);
  return {
    ref: asLine(mail.messageId ?? '', MOST.ref) || sha256(raw).toString('hex'),
    fromName: asLine(mail.from?.name ? `${from} <${mail.from.address ?? ''}>` : from, MOST.name) || '?',
    title: asLine(mail.subject ?? '', MOST.title) || asLine(body, 60) || '(无主题 no subject)',
    body,
    attachments: mail.attachments.length,
  };
}
