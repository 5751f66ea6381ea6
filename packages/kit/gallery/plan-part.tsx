import { useState } from 'react';
import { day } from '../../kernel/day.ts';
import { SchematicMap } from '../schematic-map.tsx';
import { TimeTable } from '../time-table.tsx';
import type { TimeBlock, Unplaced } from '../time-table-shape.ts';
import type { Tone } from '../tone.ts';

const ROWS = ['长三角一队', '长三角二队', '珠三角一队', '珠三角二队', '省内一队'].map((label, i) => ({
  id: `s${i}`,
  label,
  note:
    ['陈雨晴 · 刘思远 · 王海', '周立新 · 李敏', '赵启明 · 黄伟 · 何静', '孙立 · 郑楠', '欧阳建国 · 彭帅'][
      i
    ] ?? '',
}));
const DAYS = ['11', '12', '13', '14', '15', '16'].map((d, i) => ({
  day: day(`2026-03-${d}`),
  label: `02-${d} ${['周三', '周四', '周五', '周六', '周日', '周一'][i]}`,
  from: 480,
  to: 1080,
  off: i === 3 || i === 4,
}));
const CALLS = ['华南智造 总部', '晶芯半导体', '远航冷链', '顾问座谈', '星云光电（线上）'];
const TONES: readonly Tone[] = ['blue', 'green', 'violet', 'amber'];

const START: TimeBlock[] = ROWS.flatMap((row, r) =>
  DAYS.slice(0, 4).flatMap((on, d) =>
    Array.from({ length: 1 + ((r + d) % 3) }, (_, i) => ({
      id: `${row.id}-${d}-${i}`,
      rowId: row.id,
      day: on.day,
      start: 540 + i * 165 + ((r * 30) % 60),
      end: 540 + i * 165 + ((r * 30) % 60) + 120,
      label: CALLS[(r + d + i) % CALLS.length] ?? '',
      tone: TONES[(r + i) % TONES.length] ?? 'blue',
      badges: i === 0 ? ['关键在谈'] : [],
      locked: r === 0 && i === 0,
    })),
  ),
);
const LEFT: Unplaced[] = [
  { id: 'u1', label: '国康医药供应链', minutes: 90, tone: 'red', badges: ['等待确认'] },
  { id: 'u2', label: '蓝海跨境电商产业园', minutes: 120, tone: 'grey' },
];
const box = (name: string, west: number, south: number) => ({
  type: 'Feature',
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + 6, south],
        [west + 6, south + 4.5],
        [west, south + 4.5],
        [west, south],
      ],
    ],
  },
});
const OUTLINE = {
  type: 'FeatureCollection',
  features: [box('中部', 109, 25.5), box('东部', 117, 28), box('南部', 111, 21)],
};
const POINTS = [
  { id: 'a', label: '武汉', at: [114.3, 30.6] as const, weight: 5, tone: 'red' as const },
  { id: 'b', label: '上海', at: [121.4, 31.2] as const, weight: 3, tone: 'blue' as const },
  { id: 'c', label: '深圳', at: [114, 22.6] as const, weight: 4, tone: 'green' as const },
];
const LINES = [
  {
    id: 'ab',
    label: '一队',
    through: [
      [114.3, 30.6],
      [121.4, 31.2],
    ] as const,
    tone: 'blue' as const,
  },
  {
    id: 'ac',
    label: '二队',
    through: [
      [114.3, 30.6],
      [114, 22.6],
    ] as const,
    tone: 'green' as const,
  },
];

export const PlanPart = () => {
  const [blocks, setBlocks] = useState(START);
  const [left, setLeft] = useState(LEFT);
  return (
    <>
      <TimeTable
        label="小分队日程"
        rows={ROWS}
        days={DAYS}
        blocks={blocks}
        unplaced={left}
        onOpen={() => {}}
        onMove={(id, to) => {
          const waiting = left.find((one) => one.id === id);
          setLeft(left.filter((one) => one.id !== id));
          setBlocks(
            waiting
              ? [...blocks, { ...waiting, ...to, end: to.start + waiting.minutes }]
              : blocks.map((b) => (b.id === id ? { ...b, ...to, end: to.start + b.end - b.start } : b)),
          );
        }}
      />
      <SchematicMap label="小分队去向" outline={OUTLINE} points={POINTS} lines={LINES} height={320} />
    </>
  );
};
