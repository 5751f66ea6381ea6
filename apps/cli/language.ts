import type { Language } from '../../packages/kernel/words.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The language of who reads the screen: Chinese where the machine is set to it (POSIX, locale(7)), else English. */
export function readerLanguage(env: Env): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (one) => one !== undefined && one !== '',
  );
  return locale?.startsWith('zh') ? 'zh-CN' : 'en';
}
