import type { Language } from '../../../packages/kernel/words.ts';
import { sayNumber } from '../../../packages/kit/say-day.ts';

const WAN_A_YI = 10_000;
const WAN_A_MILLION = 100;
const WAN_A_BILLION = 100_000;

/** Money given in 万元 (CNY 10,000), in the unit a reader of the language thinks in. */
export const sayMoney = (wan: number, language: Language): string => {
  if (language === 'en')
    return wan >= WAN_A_BILLION
      ? `CNY ${sayNumber(wan / WAN_A_BILLION, 2)} bn`
      : `CNY ${sayNumber(wan / WAN_A_MILLION, 1)} m`;
  return wan >= WAN_A_YI ? `${sayNumber(wan / WAN_A_YI, 2)} 亿元` : `${sayNumber(wan)} 万元`;
};
