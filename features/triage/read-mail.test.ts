import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zLine, zText } from '../../packages/kernel/schemas.ts';
import { asLine, asText, readMail } from './read-mail.ts';

const message = (...lines: string[]): string => lines.join('\r\n');
const SUBJECT = `=?UTF-8?B?${Buffer.from('一家企业想来看地').toString('base64')}?=`;

describe('a message', () => {
  test('in Chinese, coded as mail servers do', async () => {
    const raw = message(
      `From: =?UTF-8?B?${Buffer.from('王经理').toString('base64')}?= <wang@example.com>`,
      `Subject: ${SUBJECT}`,
      'Message-ID: <one@example.com>',
      'Content-Type: text/plain; charset=gb2312',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from([0xcf, 0xc2, 0xd6, 0xdc]).toString('base64'),
    );
    expect(await readMail(raw)).toEqual({
      ref: '<one@example.com>',
      fromName: '王经理 <wang@example.com>',
      title: '一家企业想来看地',
      body: '下周',
      attachments: 0,
    });
  });

  test('that is a page alone gives its words, and its attachments are counted', async () => {
    const raw = message(
      'From: a@example.com',
      'Subject: page',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      '--edge',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p{}</style><p>One &amp; two</p><script>alert(1)</script><div>three</div>',
      '--edge',
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Disposition: attachment; filename=a.pdf',
      '',
      'PDF',
      '--edge--',
    );
    const read = await readMail(raw);
    expect(read).toMatchObject({ body: 'One & two\nthree', attachments: 1, fromName: 'a@example.com' });
    expect(read.ref).toMatch(/^[0-9a-f]{64}$/);
  });

  test('TRI-21 what is none is refused', async () => {
    await expect(readMail('hello')).rejects.toThrow('TRI-21');
  });
});

test('whatever a stranger writes becomes a line and a text that we take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = asLine(text, 50);
      if (line !== '') expect(zLine(50).safeParse(line).success).toBe(true);
      expect(zText(50).safeParse(asText(text, 50)).success).toBe(true);
    }),
  );
});
