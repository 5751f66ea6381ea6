import { ask } from '../../../../packages/kit/ask.ts';
import { Problem } from '../../../../packages/kit/problem.ts';
import { missVisit, registerArrival, writeUpVisit } from '../../contract.ts';
import type { Letter, Outcome } from './letter.ts';

const send = ({ id, write }: Letter): Promise<{ revision: number }> => {
  const params = { visitId: write.visitId };
  const manner = { idempotencyKey: id };
  if (write.kind === 'arrival') return ask(registerArrival, { params, body: { at: write.at } }, manner);
  if (write.kind === 'miss') return ask(missVisit, { params, body: { why: write.why } }, manner);
  const ifMatch = write.revision === null ? {} : { ifMatch: write.revision };
  return ask(writeUpVisit, { params, body: write.form }, { ...manner, ...ifMatch });
};

/** The fault of a field says more than the headline. */
const detailOf = (problem: Problem): string =>
  [problem.detail, ...problem.faults.map((fault) => fault.detail)]
    .filter((text, i, all) => text !== '' && all.indexOf(text) === i)
    .join(' · ');

export const deliver = async (letter: Letter): Promise<Outcome> => {
  try {
    const { revision } = await send(letter);
    return { done: true, revision };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { done: false, said: { status: fault.status, rule: fault.rule, detail: detailOf(fault) } };
  }
};
