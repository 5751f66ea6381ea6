import { Refusal } from '../../packages/kernel/refusal.ts';
import { type Language, say, type Words } from '../../packages/kernel/words.ts';
import { words as plannerWords } from '../../packages/planner/words.ts';
import { words as authWords } from '../../platform/auth/words.ts';

const words: Words = { ...authWords, ...plannerWords };

/** An error in one line for the operator; a rule that said no speaks its own sentence, in the reader's language. */
export function explain(error: unknown, language: Language = 'en'): string {
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error);
  const sentence = words[error.rule];
  return sentence ? `${error.rule} ${say(sentence, language, error.particulars)}` : error.message;
}
