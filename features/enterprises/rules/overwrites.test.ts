import { expect, test } from 'vitest';
import type { Change } from './judge-row.ts';
import { overwritesUnseen } from './overwrites.ts';

const contact = (from: string | null, to: string): Change => ({ field: 'contactName', from, to });
const tags = (from: readonly string[] | null): Change => ({ field: 'tags', from, to: ['高企'] });

test.each<[string, boolean, Change[], Change[]]>([
  ['fills what is empty', false, [contact(null, '李四')], []],
  ['replaces what the preview showed', false, [contact('张三', '李四')], [contact('张三', '李四')]],
  ['would take away what somebody wrote since', true, [contact('王五', '李四')], [contact('张三', '李四')]],
  ['would take away what was not there to be shown', true, [contact('王五', '李四')], []],
  ['knows a list by what it holds', false, [tags(['专精特新'])], [tags(['专精特新'])]],
  ['knows a list that grew', true, [tags(['专精特新', '上市'])], [tags(['专精特新'])]],
  ['is judged by the field', true, [tags(['上市'])], [contact('上市', '李四')]],
])('IMP-18 a row %s: %j', (_what, unseen, changes, previewed) =>
  expect(overwritesUnseen(changes, previewed)).toBe(unseen),
);
