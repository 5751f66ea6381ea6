import { describe, expect, it } from 'vitest';
import { day } from '../kernel/day.ts';
import { address } from './address.ts';
import { problemFrom } from './problem.ts';
import { sayDay, sayInstant, sayNumber } from './say-day.ts';

describe('an address', () => {
  it('fills parameters, escaped', () => {
    expect(address('/projects/:id/files/:name', { id: 'a/b', name: '协议 1' })).toBe(
      '/api/v1/projects/a%2Fb/files/%E5%8D%8F%E8%AE%AE%201',
    );
  });
  it('refuses to be asked without a parameter', () => {
    expect(() => address('/projects/:id', { id: '' })).toThrow(RangeError);
  });
  it('leaves out empty filters and repeats lists', () => {
    expect(address('/projects', {}, { q: '', stage: ['a', 'b'], cursor: undefined, limit: 0 })).toBe(
      '/api/v1/projects?stage=a&stage=b&limit=0',
    );
  });
});

describe('a refusal', () => {
  it('keeps the rule, the sentence, the fields and the request', () => {
    const body = {
      status: 422,
      detail: 'no',
      rule: 'SQD-1',
      requestId: 'r1',
      errors: [{ field: 'members', rule: 'SQD-1', detail: 'three' }],
    };
    expect(problemFrom(422, body, null)).toMatchObject({
      status: 422,
      rule: 'SQD-1',
      detail: 'no',
      requestId: 'r1',
      faults: [{ field: 'members', rule: 'SQD-1', detail: 'three' }],
    });
  });
  it('is still one when a proxy answered with a page of its own', () => {
    expect(problemFrom(502, null, 'r2')).toMatchObject({ status: 502, requestId: 'r2', faults: [] });
  });
});

describe('one form', () => {
  it('of a day, an instant and a number', () => {
    expect(sayDay(day('2026-03-10'), 'zh-CN')).toBe('2026-03-10 周二');
    expect(sayInstant('2026-03-10T16:30:00.000Z')).toBe('2026-03-11 00:30');
    expect(sayNumber(1234567.891, 2)).toBe('1,234,567.89');
  });
});
