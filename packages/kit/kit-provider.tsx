import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from './language.ts';
import { useDark } from './scheme.ts';
import { themeFor } from './theme.ts';
import { useNarrow } from './use-narrow.ts';

/** The server writes one nonce per page; styles made at run time carry it, so the policy needs no `unsafe-inline`. */
const nonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

/** What the UI library needs to know, once around the console. Phone pages live without it. */
export const KitProvider = ({ children }: { children: ReactNode }) => {
  const language = useLanguage();
  const dark = useDark();
  const finger = useNarrow();
  const theme = useMemo(() => themeFor({ dark, finger }), [dark, finger]);
  const csp = useMemo(() => ({ nonce: nonce() ?? '' }), []);
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider locale={language === 'zh-CN' ? zh : en} theme={theme} csp={csp} virtual>
      {children}
    </ConfigProvider>
  );
};
