import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Standing } from '../contract.ts';
import { words } from './people-words.ts';
import { STANDING_TONE } from './tones.ts';

/** Whether somebody may travel; why not is the readiness officer's to know (RDY-3). */
export const StandingTag = ({ standing }: { standing: Standing }) => {
  const t = useWords(words);
  return <StatusTag tone={STANDING_TONE[standing]}>{t(standing)}</StatusTag>;
};
