import { useLanguage } from './language.ts';

/** Names one after another, as the language parts them. */
export const useListed = (): ((names: readonly string[]) => string) => {
  const between = useLanguage() === 'en' ? ', ' : '、';
  return (names) => names.join(between);
};
