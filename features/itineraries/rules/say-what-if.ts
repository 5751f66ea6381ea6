import { type Language, type Sentence, say } from '../../../packages/kernel/words.ts';
import type { Assumed } from './what-if.ts';

/** Names for what is supposed, in the reader's language. */
export interface SupposedNames {
  readonly language: Language;
  person(id: string): string;
  city(code: string): string;
}

const SUPPOSED = {
  addSquad: {
    'zh-CN': '增加一支小分队：{city}出发，{from} 至 {to}，{people}',
    en: 'One squad more from {city}, {from} to {to}: {people}',
  },
  losePerson: { 'zh-CN': '{person}不能参加', en: '{person} cannot take part' },
  closeCity: { 'zh-CN': '{city}封闭，{from} 至 {to}', en: '{city} closed, {from} to {to}' },
} satisfies Record<Assumed['kind'], Sentence>;

const UNNAMED: Sentence = {
  'zh-CN': '队员待定（按能力齐备估算）',
  en: 'members to be named (taken to know all that is asked for)',
};

/** What a what-if supposes, a sentence for each change. */
export const sayAssumed = (change: Assumed, names: SupposedNames): string => {
  const { language } = names;
  switch (change.kind) {
    case 'addSquad':
      return say(SUPPOSED.addSquad, language, {
        city: names.city(change.startCity),
        from: change.from.slice(5),
        to: change.to.slice(5),
        people:
          change.memberIds.length === 0
            ? UNNAMED[language]
            : change.memberIds.map(names.person).join(language === 'en' ? ', ' : '、'),
      });
    case 'losePerson':
      return say(SUPPOSED.losePerson, language, { person: names.person(change.personId) });
    case 'closeCity':
      return say(SUPPOSED.closeCity, language, {
        city: names.city(change.city),
        from: change.from.slice(5),
        to: change.to.slice(5),
      });
  }
};
