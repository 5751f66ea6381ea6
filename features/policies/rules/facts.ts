/** Facts of a firm that conditions may ask for: each has one key, one type and one place it comes from. */
export const FACT_TYPES = ['count', 'money', 'date', 'truth', 'choice', 'set', 'region'] as const;
export type FactType = (typeof FACT_TYPES)[number];

interface Named {
  readonly zh: string;
  readonly en: string;
}

interface FactBase {
  readonly key: string;
  readonly name: Named;
  /** POL-2 Recorded on the enterprise itself, or asked and kept as an answer. */
  readonly from: 'enterprise' | 'asked';
}

interface Scalar extends FactBase {
  readonly type: 'count' | 'money' | 'date' | 'truth' | 'region';
  /** Counts only: what is counted. Money is in whole yuan, a region a six-digit code. */
  readonly unit?: Named;
}

interface Chosen extends FactBase {
  readonly type: 'choice' | 'set';
  readonly choices: readonly { readonly value: string; readonly name: Named }[];
}

export type Fact = Scalar | Chosen;

/** What is known: whole numbers, days as text, choices by their value. Null or absent: not known. */
export type FactValue = number | string | boolean | readonly string[];
export type Known = Readonly<Record<string, FactValue | null | undefined>>;

const PEOPLE = { zh: '人', en: 'people' };
const PERCENT = { zh: '%', en: '%' };

const scalar = (
  key: string,
  type: Scalar['type'],
  [zh, en]: readonly [string, string],
  unit?: Named,
): Scalar => ({ key, type, name: { zh, en }, from: 'asked', ...(unit && { unit }) });

const chosen = (
  key: string,
  type: Chosen['type'],
  [zh, en]: readonly [string, string],
  choices: readonly (readonly [string, string, string])[],
): Chosen => ({
  key,
  type,
  name: { zh, en },
  from: 'asked',
  choices: choices.map(([value, zhName, enName]) => ({ value, name: { zh: zhName, en: enName } })),
});

const recorded = (fact: Scalar): Scalar => ({ ...fact, from: 'enterprise' });

/** GB/T 4754-2017 sections. */
const SECTIONS = [
  ['A', 'A 农、林、牧、渔业', 'A Agriculture'],
  ['B', 'B 采矿业', 'B Mining'],
  ['C', 'C 制造业', 'C Manufacturing'],
  ['D', 'D 电力、热力、燃气及水', 'D Energy and water supply'],
  ['E', 'E 建筑业', 'E Construction'],
  ['F', 'F 批发和零售业', 'F Wholesale and retail'],
  ['G', 'G 交通运输、仓储和邮政', 'G Transport, storage, post'],
  ['H', 'H 住宿和餐饮业', 'H Hotels and catering'],
  ['I', 'I 信息技术服务业', 'I Information technology'],
  ['J', 'J 金融业', 'J Finance'],
  ['K', 'K 房地产业', 'K Real estate'],
  ['L', 'L 租赁和商务服务业', 'L Leasing and business services'],
  ['M', 'M 科学研究和技术服务', 'M Research and technical services'],
  ['N', 'N 水利、环境和公共设施', 'N Water, environment, public facilities'],
  ['O', 'O 居民服务、修理等', 'O Residents’ services'],
  ['P', 'P 教育', 'P Education'],
  ['Q', 'Q 卫生和社会工作', 'Q Health and social work'],
  ['R', 'R 文化、体育和娱乐业', 'R Culture, sports, entertainment'],
] as const;

/** Every fact there is, in the order a form lists them. */
export const FACTS: readonly Fact[] = [
  recorded(scalar('region', 'region', ['注册地', 'registered in'])),
  recorded(scalar('inPark', 'truth', ['在园企业', 'in the park'])),
  recorded(scalar('employees', 'count', ['从业人员', 'employees'], PEOPLE)),
  recorded(scalar('revenue', 'money', ['年营业收入', 'revenue of a year'])),
  recorded(scalar('capital', 'money', ['注册资本', 'registered capital'])),
  recorded(scalar('establishedOn', 'date', ['成立日期', 'established on'])),
  chosen(
    'sizeClass',
    'choice',
    ['企业规模', 'size class'],
    [
      ['large', '大型', 'large'],
      ['medium', '中型', 'medium'],
      ['small', '小型', 'small'],
      ['micro', '微型', 'micro'],
    ],
  ),
  chosen('section', 'choice', ['行业门类', 'industry section'], SECTIONS),
  chosen(
    'trade',
    'choice',
    ['困难行业', 'hard-hit trade'],
    [
      ['transport', '交通运输', 'transport'],
      ['catering', '餐饮', 'catering'],
      ['lodging', '住宿', 'lodging'],
      ['tourism', '旅游', 'tourism'],
      ['none', '均不属于', 'none of these'],
    ],
  ),
  scalar('aboveDesignated', 'truth', ['规模以上企业', 'above designated size']),
  chosen(
    'certified',
    'set',
    ['已获认定', 'certified as'],
    [
      ['hightech', '高新技术企业', 'high-tech enterprise'],
      ['firstSet', '首台（套）重大装备', 'first set of major equipment'],
      ['firstBatch', '首批次新材料', 'first batch of new material'],
      ['logistics5a', '5A级物流企业', '5A logistics enterprise'],
    ],
  ),
  chosen(
    'products',
    'set',
    ['防疫物资', 'epidemic supplies made'],
    [
      ['masks', '口罩', 'masks'],
      ['suits', '防护服', 'protective suits'],
      ['goggles', '护目镜', 'goggles'],
      ['thermometers', '测温仪', 'thermometers'],
      ['tests', '病毒检测用品', 'test kits'],
      ['disinfectant', '消杀用品', 'disinfectant'],
      ['medicines', '药品', 'medicines'],
      ['devices', '医疗器械', 'medical devices'],
    ],
  ),
  scalar('keySupply', 'truth', ['列入重点保障企业名单', 'on the list of key suppliers']),
  scalar('keyContact', 'truth', ['省重点联系企业', 'key contact enterprise of the province']),
  scalar('affected', 'truth', ['受疫情影响生产经营困难', 'in difficulty because of the epidemic']),
  scalar('noLayoff', 'truth', ['不裁员或少裁员', 'no or few layoffs']),
  scalar('resumedOn', 'date', ['复工日期', 'work resumed on']),
  chosen(
    'landlord',
    'choice',
    ['出租方', 'landlord'],
    [
      ['government', '政府', 'government'],
      ['state', '国有企业', 'state-owned firm'],
      ['private', '民营或个人', 'private'],
      ['own', '自有房产', 'own premises'],
    ],
  ),
  scalar('rentMonth', 'money', ['月租金', 'rent of a month']),
  scalar('loanYear', 'money', ['年度内银行贷款', 'bank loans of the year']),
  scalar('loanFrom', 'date', ['贷款生效日期', 'loan in effect from']),
  scalar('upgradeInvestment', 'money', ['技改项目计划投资', 'planned investment in upgrading']),
  scalar('equipment', 'money', ['设备购置额', 'equipment bought']),
  scalar('equipmentForExpansion', 'truth', ['扩产新购设备', 'equipment bought to expand output']),
  scalar('localPurchase', 'money', ['本市配套采购额', 'bought from local suppliers']),
  scalar('localShare', 'count', ['本市采购率', 'share bought locally'], PERCENT),
  scalar('localShareGrowth', 'count', ['本市采购率较上年增长', 'growth of the share bought locally'], {
    zh: '个百分点',
    en: 'percentage points',
  }),
  scalar('productPrice', 'money', ['认定产品售价', 'price of the certified product']),
  scalar('researchReserve', 'truth', ['建立研发准备金制度', 'keeps a research reserve']),
  scalar('researchGrowth', 'money', ['上年度研发投入增量', 'growth of research spending last year']),
  scalar('techTrade', 'money', ['年度技术交易额', 'technology trade of the year']),
  scalar('techCentre', 'truth', ['建设企业技术创新中心', 'builds a technology centre']),
  scalar('mainShare', 'count', ['困难行业收入占比', 'share of revenue from the trade'], PERCENT),
  scalar('insurancePaid', 'money', ['上年度失业保险费', 'unemployment insurance paid last year']),
  scalar('socialMonth', 'money', ['每月三项社保单位缴费', 'three social insurances a month']),
  scalar('busHired', 'money', ['接返员工包车费用', 'coaches hired to bring workers back']),
  scalar('newHires', 'count', ['新招员工', 'newly hired'], PEOPLE),
];

const BY_KEY: ReadonlyMap<string, Fact> = new Map(FACTS.map((fact) => [fact.key, fact]));

export const factOf = (key: string): Fact | undefined => BY_KEY.get(key);

/** A fact that is surely there: conditions were read by their schema (POL-1). */
export function fact(key: string): Fact {
  const one = BY_KEY.get(key);
  if (!one) throw new RangeError(`not a fact: ${key}`);
  return one;
}
