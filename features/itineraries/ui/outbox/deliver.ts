import { ask } from '../../../../packages/kit/ask.ts';
import { Problem } from '../../../../packages/kit/problem.ts';
import { getSession } from '../../../../platform/auth/contract.ts';
import { missVisit, registerArrival, writeUpVisit } from '../../contract.ts';
import type { Letter, Outcome } from './letter.ts';

/** Past this a train's network is as good as none. */
const PATIENCE_MS = 20_000;

/** OBX-10 Somebody else may have signed in meanwhile on another page: then the letter waits for its writer. */
const ensureWriter = async (letter: Letter): Promise<void> => {
  const { account } = await ask(getSession, {}, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (account.id !== letter.account) throw new Problem({ status: 401 });
};

const send = ({ id, write }: Letter): Promise<{ revision: number }> => {
  const params = { visitId: write.visitId };
  const manner = { idempotencyKey: id, signal: AbortSignal.timeout(PATIENCE_MS) };
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
    await ensureWriter(letter);
    const { revision } = await send(letter);
    return { done: true, revision };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { done: false, said: { status: fault.status, rule: fault.rule, detail: detailOf(fault) } };
  }
};
