import { useState } from 'react';
import { Badge } from '../badge.tsx';
import { Drawer } from '../drawer.tsx';
import { Facts } from '../facts.tsx';
import { FilterBar } from '../filter-bar.tsx';
import { SearchBox } from '../search-box.tsx';
import { StatusTag } from '../status-tag.tsx';
import { type Column, type Sort, Table } from '../table.tsx';
import type { Tone } from '../tone.ts';

interface Firm {
  id: string;
  name: string;
  line: string;
  stage: string;
  tone: Tone;
  light: string;
  amount: number;
  owner: string;
  due: string;
}

const NAMES = [
  '华南智造科技股份有限公司',
  '远航冷链物流集团',
  '晶芯半导体（苏州）有限公司',
  '国康医药供应链',
  '星云光电',
  '蓝海跨境电商产业园',
  '中部粮油加工基地',
  '鼎盛新材料',
];
const LINES = ['现代物流', '消费电子', '开放型经济'];
const LIGHTS: readonly (readonly [Tone, string])[] = [
  ['green', '按期'],
  ['amber', '今日到期'],
  ['red', '超期 2 天'],
  ['green', '按期'],
];

const firm = (i: number): Firm => {
  const [tone, light] = LIGHTS[i % LIGHTS.length] ?? ['grey', '未排'];
  return {
    id: String(i),
    name: `${NAMES[i % NAMES.length]}${i >= NAMES.length ? ` ${i}` : ''}`,
    line: LINES[i % 3] ?? '',
    stage: ['在谈', '考察评审', '拟签约', '签约'][i % 4] ?? '',
    tone,
    light,
    amount: ((i * 7919) % 9000) / 100 + 0.5,
    owner: ['陈雨晴', '周立新', '刘思远'][i % 3] ?? '',
    due: `2026-03-${String(11 + (i % 15)).padStart(2, '0')}`,
  };
};
const FIRMS = Array.from({ length: 600 }, (_, i) => firm(i));

const COLUMNS: Column<Firm>[] = [
  { key: 'name', title: '项目', cell: (one) => one.name, sort: true },
  {
    key: 'light',
    title: '联系',
    cell: (one) => <StatusTag tone={one.tone}>{one.light}</StatusTag>,
    width: 120,
  },
  { key: 'line', title: '产业线', cell: (one) => one.line, width: 120 },
  { key: 'stage', title: '阶段', cell: (one) => <Badge tone="blue">{one.stage}</Badge>, width: 110 },
  {
    key: 'amount',
    title: '投资额（亿元）',
    cell: (one) => one.amount.toFixed(2),
    number: true,
    sort: true,
    width: 140,
  },
  { key: 'due', title: '下次联系', cell: (one) => one.due, sort: true, width: 120 },
  { key: 'owner', title: '首谈人', cell: (one) => one.owner, width: 100 },
  { key: 'id', title: '编号', cell: (one) => one.id, hidden: true, width: 80 },
];

export const ListPart = () => {
  const [q, setQ] = useState('');
  const [light, setLight] = useState('');
  const [sort, setSort] = useState<Sort>({ key: 'amount', down: true });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['2']));
  const [open, setOpen] = useState<Firm | null>(null);
  const rows = FIRMS.filter((one) => one.name.includes(q) && (!light || one.tone === light)).toSorted(
    (a, b) =>
      (sort.down ? -1 : 1) * (sort.key === 'amount' ? a.amount - b.amount : a.name.localeCompare(b.name)),
  );
  return (
    <>
      <Table
        name="gallery"
        caption="重点项目"
        columns={COLUMNS}
        rows={rows.slice(0, 300)}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        onOpen={setOpen}
        openKey={open?.id ?? null}
        sort={sort}
        onSort={setSort}
        chosen={chosen}
        onChoose={setChosen}
        height="380px"
        more={{ has: true, busy: false, load: () => {} }}
        count={{ atLeast: 1000, more: true }}
        toolbar={
          <>
            <SearchBox label="搜索项目" value={q} onChange={setQ} />
            <FilterBar
              label="联系"
              value={light}
              onChange={setLight}
              chips={[
                { value: 'red', label: '超期', count: 150, tone: 'red' },
                { value: 'amber', label: '今日到期', count: 150, tone: 'amber' },
                { value: 'green', label: '按期', count: 300, tone: 'green' },
              ]}
            />
          </>
        }
      />
      <Drawer title={open?.name ?? ''} open={open !== null} onClose={() => setOpen(null)}>
        <Facts
          facts={[
            { label: '产业线', value: open?.line },
            { label: '首谈人', value: open?.owner },
            { label: '投资额', value: `${open?.amount} 亿元` },
            { label: '下次联系', value: open?.due },
          ]}
        />
      </Drawer>
    </>
  );
};
