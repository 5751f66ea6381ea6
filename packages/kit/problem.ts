import { z } from 'zod';

const zProblem = z.object({
  type: z.string().optional(),
  title: z.string().default(''),
  status: z.number(),
  detail: z.string().nullish(),
  rule: z.string().nullish(),
  errors: z
    .array(
      z.object({ field: z.string().nullish(), rule: z.string().nullish(), detail: z.string().default('') }),
    )
    .default([]),
  requestId: z.string().nullish(),
});

export interface Fault {
  readonly field: string | null;
  readonly rule: string | null;
  readonly detail: string;
}

/** The server said no (RFC 9457), or could not be reached: then `status` is 0. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly rule: string | null;
  readonly faults: readonly Fault[];
  readonly requestId: string | null;
  constructor(said: {
    status: number;
    title?: string;
    detail?: string;
    rule?: string | null;
    faults?: readonly Fault[];
    requestId?: string | null;
  }) {
    super(said.detail || said.title || `HTTP ${said.status}`);
    this.name = 'Problem';
    this.status = said.status;
    this.title = said.title ?? '';
    this.detail = said.detail ?? '';
    this.rule = said.rule ?? null;
    this.faults = said.faults ?? [];
    this.requestId = said.requestId ?? null;
  }
}

export const isOffline = (problem: Problem): boolean => problem.status === 0;
export const isStale = (problem: Problem): boolean => problem.status === 412;

/** Reads a refusal; a body that is no problem document (a proxy's page) still becomes a problem. */
export const problemFrom = (status: number, body: unknown, requestId: string | null): Problem => {
  const said = zProblem.safeParse(body);
  if (!said.success) return new Problem({ status, requestId });
  const { title, detail, rule, errors } = said.data;
  return new Problem({
    status,
    title,
    detail: detail ?? '',
    rule: rule ?? null,
    requestId: said.data.requestId ?? requestId,
    faults: errors.map((e) => ({ field: e.field ?? null, rule: e.rule ?? null, detail: e.detail })),
  });
};
