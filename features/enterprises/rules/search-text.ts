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

/** What filters ask of an enterprise, a line each: the index looks them up together with the text. */
export const searchMarks = (of: {
  cityCode?: string | null | undefined;
  provinceCode?: string | undefined;
  theme?: string | undefined;
  industry?: string | undefined;
  inPark?: boolean | undefined;
}): string =>
  Object.entries({
    city: of.cityCode,
    province: (of.provinceCode ?? of.cityCode)?.slice(0, 2),
    theme: of.theme,
    industry: of.industry,
    park: of.inPark === undefined ? '' : of.inPark ? 'yes' : 'no',
  })
    .filter(([, value]) => value)
    .map(([kind, value]) => `${kind} ${value?.replace(/\s+/g, ' ')}`)
    .join('\n');
