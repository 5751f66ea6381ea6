import { NavLink } from 'react-router';
import './bottom-nav.css';
import { Icon } from './icon.tsx';
import type { NavItem } from './side-nav.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

/** The thumb's menu on a phone: up to five places. */
export const BottomNav = ({ items, onMore }: { items: readonly NavItem[]; onMore?: () => void }) => {
  const t = useWords(kitWords);
  return (
    <nav className="k-bottom" aria-label={t('menu')}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.to === '/'} className="k-bottom-link">
          <Icon name={item.icon} size={20} />
          <span>{item.label}</span>
        </NavLink>
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
