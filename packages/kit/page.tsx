import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import './page.css';

interface PageProps {
  title: string;
  /** What stands under the title: a state, an owner, a count. */
  note?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** Where this page was reached from. */
  back?: { to: string; label: string };
  children: ReactNode;
  /** Fills the window's height: its own parts scroll (tables, maps, timetables). */
  full?: boolean;
}

/** A screen: title (also the document's), actions, content. The title takes the focus after navigation. */
export const Page = ({ title, note, actions, back, children, full = false }: PageProps) => {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Sortie`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <div className={full ? 'k-page is-full' : 'k-page'}>
      <header className="k-page-head">
        <div className="k-page-name">
          {back && (
            <Link to={back.to} className="k-page-back">
              <Icon name="left" size={13} />
              {back.label}
            </Link>
          )}
          <h1 tabIndex={-1}>{title}</h1>
          {note && <div className="k-page-note">{note}</div>}
        </div>
        {actions && <div className="k-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
};
