import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { OwnReferral } from '../referral-contract.ts';
import { referralWords as words } from './referral-words.ts';

const STATE: Readonly<Record<OwnReferral['state'], Tone>> = {
  filed: 'amber',
  valid: 'green',
  invalid: 'grey',
};
const PLACE: Readonly<Record<OwnReferral['standing'], Tone>> = {
  first: 'blue',
  later: 'violet',
  fallen: 'grey',
};

/** How a referral was judged. */
export const StateTag = ({ of }: { of: Pick<OwnReferral, 'state'> }) => {
  const t = useWords(words);
  return <StatusTag tone={STATE[of.state]}>{t(`state_${of.state}`)}</StatusTag>;
};

/** Whether it stands first. */
export const PlaceTag = ({ of }: { of: Pick<OwnReferral, 'standing'> }) => {
  const t = useWords(words);
  return <StatusTag tone={PLACE[of.standing]}>{t(`standing_${of.standing}`)}</StatusTag>;
};
