import { Link, useLocation } from 'react-router';
import './bottom-nav.css';
import { Icon } from './icon.tsx';
import type { NavItem } from './side-nav.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

/** The place one is at: of those that lead here the longest, so that `/road/outbox` is not `/road` as well. */
const deepest = (items: readonly NavItem[], pathname: string): string | undefined =>
  items
    .map((item) => item.to)
    .filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
    .toSorted((a, b) => b.length - a.length)[0];

/** The thumb's menu on a phone: up to five places. */
export const BottomNav = ({ items, onMore }: { items: readonly NavItem[]; onMore?: () => void }) => {
  const t = useWords(kitWords);
  const { pathname } = useLocation();
  const here = deepest(items, pathname);
  return (
    <nav className="k-bottom" aria-label={t('menu')}>
      {items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className="k-bottom-link"
          aria-current={item.to === here ? 'page' : undefined}
        >
          <Icon name={item.icon} size={20} />
          <span>{item.label}</span>
        </Link>
      ))}
      {onMore && (
        <button type="button" className="k-bottom-link" onClick={onMore}>
          <Icon name="more" size={20} />
          <span>{t('more')}</span>
        </button>
      )}
    </nav>
  );
};
