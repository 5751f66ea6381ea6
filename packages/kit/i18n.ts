import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { language } from './language.ts';

/** The one catalogue. Words come from features as values, so nothing is fetched and a missing key cannot compile. */
export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: language.now(),
  fallbackLng: false,
  initAsync: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  react: { useSuspense: false },
});

/** Keeps the catalogue and the document in the reader's language; call once at the start. */
export const followLanguage = (): void => {
  const show = (): void => {
    document.documentElement.lang = language.now();
    void i18n.changeLanguage(language.now());
  };
  show();
  language.subscribe(show);
};
