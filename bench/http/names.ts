const PLACES = [
  '长沙',
  '苏州',
  '上海',
  '深圳',
  '广州',
  '杭州',
  '宁波',
  '无锡',
  '南京',
  '合肥',
  '东莞',
  '佛山',
  '株洲',
  '岳阳',
  '湘潭',
  '嘉兴',
  '绍兴',
  '珠海',
  '惠州',
  '常州',
];
const HEADS =
  '金华天新海中东恒永安宏瑞德盛启凯联博康泰信诚优创智云星辰远博瀚鼎锦润嘉祥宇峰源通达利兴隆昌顺和平'.split(
    '',
  );
const FIELDS = [
  '医药',
  '物流',
  '供应链',
  '电子',
  '半导体',
  '智能装备',
  '新能源',
  '新材料',
  '食品',
  '冷链',
  '信息技术',
  '生物科技',
  '精密机械',
  '商贸',
  '文化传媒',
];
const FORMS = ['有限公司', '股份有限公司', '集团有限公司', '科技有限公司'];
export const CITIES = [
  '430100',
  '320500',
  '310000',
  '440300',
  '440100',
  '330100',
  '330200',
  '320200',
  '320100',
  '340100',
  '441900',
  '440600',
  '430200',
  '430600',
  '430300',
  '330400',
  '330600',
  '440400',
  '441300',
  '320400',
];
export const THEMES = ['医药物流与大健康', '智能制造', '现代物流', '商贸与跨境电商', '消费电子', '食品冷链'];

const pick = <T>(from: readonly T[], n: number): T => {
  const one = from[n % from.length];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

/** The n-th made-up firm: the same n gives the same firm on every machine, and no two have one name. */
export function firm(n: number): {
  name: string;
  shortName: string;
  city: string;
  theme: string;
  field: string;
  capital: number;
} {
  const mixed = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const heads = pick(HEADS, mixed) + pick(HEADS, mixed >>> 6) + pick(HEADS, mixed >>> 12);
  const place = pick(PLACES, mixed >>> 18);
  const field = pick(FIELDS, mixed >>> 9);
  return {
    name: `${place}${heads}${field}${n}号${pick(FORMS, mixed >>> 3)}`,
    shortName: heads + field,
    city: pick(CITIES, mixed >>> 18),
    theme: pick(THEMES, mixed >>> 5),
    field,
    capital: (mixed % 100_000) + 50,
  };
}

/** Two to four characters out of the middle of made-up names, as people type them. */
export const terms = (rows: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const one = firm((Math.imul(i + 7, 48_271) % rows) >>> 0);
    const at = 1 + (i % 3);
    return one.name.slice(at, at + 2 + (i % 3));
  });
