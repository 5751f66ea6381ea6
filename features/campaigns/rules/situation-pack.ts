import type { ReadinessPack, Requirement } from '../contract.ts';

const both = (words: { 'zh-CN': string; en: string }) => ({ zh: words['zh-CN'], en: words.en });

/** A situation's requirements as rows of a zone; their order is that of the file. */
export const requirementsFrom = (pack: ReadinessPack): Requirement[] =>
  pack.requirements.map((one, n) => ({
    key: one.key,
    position: (n + 1) * 10,
    kind: one.kind,
    expect: one.expect ?? null,
    limit: one.below ?? one.withinDays ?? null,
    atLeast: one.atLeast ?? null,
    atMost: one.atMost ?? null,
    unit: one.unit ?? null,
    validityHours: one.validityHours,
    blocks: one.blocks,
    answeredBy: one.answeredBy,
    question: both(one.words),
    unmet: both(one.refusal),
    sensitive: one.sensitive,
  }));
