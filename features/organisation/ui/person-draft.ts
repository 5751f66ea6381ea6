import type { Day } from '../../../packages/kernel/day.ts';
import type { Person, PersonForm } from '../contract.ts';

/** A form not yet filled: what must be chosen is empty. */
export type Draft = Omit<PersonForm, 'unitId' | 'homeCity' | 'joinedOn'> & {
  unitId: string | null;
  homeCity: string | null;
  joinedOn: Day | null;
};

export const emptyDraft = (today: Day): Draft => ({
  name: '',
  latinName: null,
  post: '',
  unitId: null,
  lineId: null,
  rank: 1,
  competences: [],
  languages: ['zh'],
  drives: false,
  homeCity: null,
  phone: null,
  joinedOn: today,
  leftOn: null,
});

export const draftOf = (one: Person): Draft => ({
  name: one.name,
  latinName: one.latinName,
  post: one.post,
  unitId: one.unitId,
  lineId: one.lineId,
  rank: one.rank,
  competences: one.competences,
  languages: one.languages,
  drives: one.drives,
  homeCity: one.homeCity,
  phone: one.phone,
  joinedOn: one.joinedOn,
  leftOn: one.leftOn,
});

/** The form once everything that must be chosen is chosen; null before. */
export const filled = (draft: Draft): PersonForm | null => {
  const { unitId, homeCity, joinedOn } = draft;
  if (!unitId || !homeCity || !joinedOn || draft.name.trim() === '' || draft.post.trim() === '') return null;
  return { ...draft, unitId, homeCity, joinedOn };
};
