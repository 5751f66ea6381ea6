import { NavLink } from 'react-router';
import { Icon } from './icon.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';
import './side-nav.css';

export interface NavItem {
  to: string;
  label: string;
  icon: string;
  count?: number;
}
export interface NavSection {
  key: string;
  label: string;
  items: readonly NavItem[];
}

/** The menu: sections of links. Folded, only the drawings stay and the names show on hover. */
export const SideNav = ({ sections, folded }: { sections: readonly NavSection[]; folded: boolean }) => {
  const t = useWords(kitWords);
  return (
    <nav className={folded ? 'k-nav is-folded' : 'k-nav'} aria-label={t('menu')}>
      {sections.map((section) => (
        <div key={section.key} className="k-nav-section">
          <h2>{section.label}</h2>
          <ul>
            {section.items.map((item) => (
              <li key={item.to}>
                <NavLink
                  to={item.to}
                  end={item.to === '/'}
                  className="k-nav-link"
                  aria-label={folded ? item.label : undefined}
                  title={folded ? item.label : undefined}
                >
                  <Icon name={item.icon} size={16} />
                  <span className="k-nav-name">{item.label}</span>
                  {Boolean(item.count) && <span className="k-nav-count">{item.count}</span>}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
