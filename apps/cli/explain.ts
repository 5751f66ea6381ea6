import { Refusal } from '../../packages/kernel/refusal.ts';
import { say } from '../../packages/kernel/words.ts';
import { words } from '../../platform/auth/words.ts';

/** An error in one line for the operator; a rule of accounts that said no speaks its own sentence. */
export function explain(error: unknown): string {
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error);
  const sentence = words[error.rule];
  return sentence ? `${error.rule} ${say(sentence, 'en', error.particulars)}` : error.message;
}
