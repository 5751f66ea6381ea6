/** ENT-5 What is searched of an enterprise: a line each for name, short name, initials, credit code, stock code. */
export const searchBody = (of: {
  name: string;
  shortName: string;
  initials: string;
  uscc: string | null;
  listedCode: string;
}): string =>
  [of.name, of.shortName, of.initials, of.uscc ?? '', of.listedCode]
    .map((line) => line.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** What somebody typed, folded the same way; null when it is too short to search (fewer than two characters). */
export const searchTerm = (typed: string): string | null => {
  const folded = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return [...folded].length < 2 ? null : folded;
};
