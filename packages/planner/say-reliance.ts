import type { Particulars } from '../kernel/refusal.ts';
import { type Language, type Sentence, say } from '../kernel/words.ts';
import type { MemberReliance, SquadReliance, Worth } from './plan.ts';

/** [one visit, several visits] */
type Sentences = readonly [Sentence, Sentence];

const ZH = {
  covers: '{people}合起来满足 {visits} 个拜访（价值 {value}）的全部要求',
  competence: '缺了{person}，{visits} 个拜访（价值 {value}）没有所需专长',
  rank: '缺了{person}，{visits} 个拜访（价值 {value}）级别不够',
  leader: '缺了{person}，全部 {visits} 个拜访（价值 {value}）没有够级别的领队',
};

const both = (zh: string, one: string, several: string): Sentences => [
  { 'zh-CN': zh, en: one },
  { 'zh-CN': zh, en: several },
];

const WORDS = {
  covers: both(
    ZH.covers,
    '{people} cover what {visits} visit worth {value} asks for',
    '{people} cover what {visits} visits worth {value} ask for',
  ),
  competence: both(
    ZH.competence,
    'Without {person}, {visits} visit worth {value} loses its competence',
    'Without {person}, {visits} visits worth {value} lose their competence',
  ),
  rank: both(
    ZH.rank,
    'Without {person}, {visits} visit worth {value} has nobody of its rank',
    'Without {person}, {visits} visits worth {value} have nobody of their rank',
  ),
  leader: both(
    ZH.leader,
    'Without {person}, {visits} visit worth {value} has nobody to lead it',
    'Without {person}, all {visits} visits worth {value} have nobody to lead them',
  ),
} as const;

const SPARED: Sentence = {
  'zh-CN': '缺了{person}，各拜访的要求仍能满足',
  en: 'Without {person}, every visit still has what it asks for',
};
const IDLE: Sentence = { 'zh-CN': '没有安排拜访', en: 'No visit is planned' };

const tell = (
  [one, several]: Sentences,
  language: Language,
  { visits, value }: Worth,
  more: Particulars,
): string => say(visits.length === 1 ? one : several, language, { visits: visits.length, value, ...more });

/** What these people cover together; `people` are their names, as they are to be read. */
export const sayCovered = (
  language: Language,
  of: Pick<SquadReliance, 'visits' | 'value'>,
  people: string,
): string => (of.visits.length === 0 ? IDLE[language] : tell(WORDS.covers, language, of, { people }));

/** What is lost without one of them, the gravest first; one sentence at least, unless the squad has no visits. */
export const sayReliance = (
  language: Language,
  of: MemberReliance,
  { person, isIdle }: { readonly person: string; readonly isIdle: boolean },
): string[] => {
  if (isIdle) return [];
  // whoever may lead has the higher rank: that nobody may includes that ranks are lacking
  const isUnled = of.leader.visits.length > 0;
  const heads = isUnled ? (['leader', 'competence'] as const) : (['competence', 'rank'] as const);
  const said = heads.filter((head) => of[head].visits.length > 0);
  if (said.length === 0) return [say(SPARED, language, { person })];
  return said.map((head) => tell(WORDS[head], language, of[head], { person }));
};
