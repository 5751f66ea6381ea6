import { expect, test } from 'vitest';
import type { Change } from './judge-row.ts';
import { overwritesUnseen } from './overwrites.ts';

const contact = (from: string | null, to: string): Change => ({ field: 'contactName', from, to });
const tags = (from: readonly string[] | null): Change => ({ field: 'tags', from, to: ['高企'] });

test.each<{ row: string; unseen: boolean; changes: Change[]; previewed: Change[] }>([
  { row: 'fills what is empty', unseen: false, changes: [contact(null, '李四')], previewed: [] },
  {
    row: 'replaces what the preview showed',
    unseen: false,
    changes: [contact('张三', '李四')],
    previewed: [contact('张三', '李四')],
  },
  {
    row: 'would take away what somebody wrote since',
    unseen: true,
    changes: [contact('王五', '李四')],
    previewed: [contact('张三', '李四')],
  },
  {
    row: 'would take away what was not there to be shown',
    unseen: true,
    changes: [contact('王五', '李四')],
    previewed: [],
  },
  {
    row: 'knows a list by what it holds',
    unseen: false,
    changes: [tags(['专精特新'])],
    previewed: [tags(['专精特新'])],
  },
  {
    row: 'knows a list that grew',
    unseen: true,
    changes: [tags(['专精特新', '上市'])],
    previewed: [tags(['专精特新'])],
  },
  {
    row: 'is judged by the field',
    unseen: true,
    changes: [tags(['上市'])],
    previewed: [contact('上市', '李四')],
  },
])('IMP-18 a row $row', ({ unseen, changes, previewed }) =>
  expect(overwritesUnseen(changes, previewed)).toBe(unseen),
);
