import type { z } from 'zod';
import { z as zod } from 'zod';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { type Language, say, type Words } from '../../packages/kernel/words.ts';
import { unstorableIn } from './unstorable.ts';

/** RFC 9457, with the rule that said no and the fields at fault. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly rule: string;
  readonly requestId: string;
  readonly errors: readonly { readonly field: string; readonly rule: string; readonly detail: string }[];
}

/** Statuses of the porch's own refusals and of sign-in; every feature's rule is a 409, or a 422 when it names a field. */
const STATUS: Readonly<Record<string, number>> = {
  'HTTP-1': 422,
  'HTTP-2': 404,
  'HTTP-3': 403,
  'HTTP-4': 412,
  'HTTP-5': 422,
  'HTTP-6': 401,
  'HTTP-7': 429,
  'HTTP-8': 413,
  'HTTP-9': 428,
  'HTTP-10': 403,
  'HTTP-11': 503,
  'HTTP-12': 400,
  'HTTP-13': 400,
  'HTTP-14': 507,
  'HTTP-15': 400,
  'HTTP-500': 500,
  'IDN-4': 401,
  'IDN-5': 401,
  'IDN-11': 403,
  'IDN-12': 403,
  'IDN-16': 401,
};

export const statusOf = (refusal: Refusal): number =>
  STATUS[refusal.rule] ?? (refusal.field === null ? 409 : 422);

/** The field errors of an input that did not fit its contract. */
export class BadInput extends Error {
  readonly issues: readonly z.core.$ZodIssue[];
  readonly place: string;
  constructor(place: string, issues: readonly z.core.$ZodIssue[]) {
    super(`bad ${place}`);
    this.place = place;
    this.issues = issues;
  }
}

const LOCALE_ERROR = { 'zh-CN': zod.locales.zhCN().localeError, en: zod.locales.en().localeError } as const;

const UNSTORABLE = {
  'zh-CN': '含有无法保存的字符',
  en: 'There are characters in it that cannot be stored',
} as const;
const unstorable = (path: readonly string[], language: Language): z.core.$ZodIssue => ({
  code: 'custom',
  path: [...path],
  message: UNSTORABLE[language],
  input: undefined,
});

/** Parses in the reader's language. */
export function parseOr<T extends z.ZodType>(
  schema: T,
  value: unknown,
  at: { place: string; language: Language },
): z.output<T> {
  const path = unstorableIn(value);
  if (path) throw new BadInput(at.place, [unstorable(path, at.language)]);
  const read = schema.safeParse(value, { error: LOCALE_ERROR[at.language] });
  if (!read.success) throw new BadInput(at.place, read.error.issues);
  return read.data;
}

const MAX_ERRORS = 50;

export interface Reader {
  readonly language: Language;
  readonly requestId: string;
}

export const badInputProblem = (bad: BadInput, reader: Reader, words: Words): ProblemDocument => {
  const errors = bad.issues.slice(0, MAX_ERRORS).map((issue) => ({
    field:
      issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys].join('.') : issue.path.join('.'),
    rule: 'HTTP-1',
    detail: issue.message,
  }));
  return document(new Refusal('HTTP-1', { count: bad.issues.length }), reader, { words, errors });
};

export const refusalProblem = (refusal: Refusal, reader: Reader, words: Words): ProblemDocument =>
  document(refusal, reader, { words, errors: [] });

/** The database says that a rule was broken and not with what: `SQD-6.plain` is SQD-6 without particulars. */
const sentenceOf = ({ rule, particulars }: Refusal, words: Words): Words[string] | undefined =>
  (Object.keys(particulars).length === 0 ? words[`${rule}.plain`] : undefined) ?? words[rule];

function document(
  refusal: Refusal,
  reader: Reader,
  more: { words: Words; errors: ProblemDocument['errors'] },
): ProblemDocument {
  const sentence = sentenceOf(refusal, more.words);
  const detail = sentence ? say(sentence, reader.language, refusal.particulars) : refusal.rule;
  const own = refusal.field === null ? [] : [{ field: refusal.field, rule: refusal.rule, detail }];
  return {
    type: `urn:sortie:rule:${refusal.rule}`,
    title: refusal.rule,
    status: statusOf(refusal),
    detail,
    rule: refusal.rule,
    requestId: reader.requestId,
    errors: [...own, ...more.errors],
  };
}
