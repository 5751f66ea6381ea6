import type { Language } from '../../packages/kernel/words.ts';
import type { Screen } from '../../packages/kit/screen.ts';
import type { Session } from '../../packages/kit/session.ts';
import type { NavItem, NavSection } from '../../packages/kit/side-nav.tsx';

const ORDER = ['today', 'work', 'ledgers', 'field', 'view', 'settings'];
const rank = (section: string): number => (ORDER.indexOf(section) + ORDER.length + 1) % (ORDER.length + 1);

interface Reader {
  language: Language;
  session: Session;
  sectionName: (section: string) => string;
}

const isOpenTo = (screen: Screen, session: Session): boolean =>
  !screen.needs || session.can[screen.needs] === true;

const itemsOf = (screens: readonly Screen[], { language, session }: Reader) =>
  screens
    .flatMap((screen) =>
      screen.menu && isOpenTo(screen, session) ? [{ to: screen.path, ...screen.menu }] : [],
    )
    .toSorted((a, b) => a.order - b.order)
    .map((menu) => ({ to: menu.to, section: menu.section, label: menu.label[language], icon: menu.icon }));

/** The console's menu as this reader may see it, section by section. */
export const menuOf = (screens: readonly Screen[], reader: Reader): NavSection[] => {
  const items = itemsOf(
    screens.filter((screen) => screen.shell !== 'phone' || screen.inConsole),
    reader,
  );
  const sections = [...new Set(items.map((item) => item.section))].toSorted((a, b) => rank(a) - rank(b));
  return sections.map((key) => ({
    key,
    label: reader.sectionName(key),
    items: items.filter((item) => item.section === key),
  }));
};

/** The bottom bar of the squads' pages. */
export const phoneMenuOf = (screens: readonly Screen[], reader: Reader): NavItem[] =>
  itemsOf(
    screens.filter((screen) => screen.shell === 'phone'),
    reader,
  ).slice(0, 5);
