/** The first character, in the order of pinyin, of each Latin letter that begins a syllable. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他屲夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Characters that begin otherwise in names of places: 长沙, 重庆, 厦门, 朝阳. */
const IN_PLACES: Readonly<Record<string, string>> = { 长: 'c', 重: 'c', 厦: 'x', 朝: 'c' };

const initialOf = (character: string): string => {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  const said = IN_PLACES[character];
  if (said) return said;
  const at = Array.from(FIRST).findLastIndex((first) => order.compare(first, character) <= 0);
  return LETTERS[at] ?? '';
};

/** `苏州市` is `szs`: what somebody types who thinks in pinyin. */
export const initialsOf = (name: string): string => Array.from(name, initialOf).join('');
