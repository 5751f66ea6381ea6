import { expect, test } from 'vitest';
import { viewQuery, withView } from './view-query.ts';

test('a view keeps the filters in one order, without the tab and the open record', () => {
  const address = new URLSearchParams('tab=visits&status=planned&city=310000&visit=7');
  expect(viewQuery(address, ['tab', 'visit'])).toBe('city=310000&status=planned');
});

test('shown, it replaces every filter and leaves the tab where it is', () => {
  const address = new URLSearchParams('tab=visits&status=planned&must=true');
  const next = withView(address, 'city=310000', ['tab']);
  expect(next.toString()).toBe('tab=visits&city=310000');
});

test('a saved query cannot move somebody to another tab', () => {
  const next = withView(new URLSearchParams('tab=visits'), 'tab=people&city=310000', ['tab']);
  expect(next.toString()).toBe('tab=visits&city=310000');
});

test('there and back, with Chinese and signs in it', () => {
  const query = viewQuery(new URLSearchParams([['q', '苏州 & 半导体+?']]), []);
  expect(query).not.toMatch(/[\s#?]/);
  expect(withView(new URLSearchParams(), query, []).get('q')).toBe('苏州 & 半导体+?');
});
