import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { BottomNav } from './bottom-nav.tsx';
import './phone-frame.css';
import type { NavItem } from './side-nav.tsx';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

interface PhoneFrameProps {
  bar: ReactNode;
  banner?: ReactNode;
  items: readonly NavItem[];
  children: ReactNode;
}

/** A squad's pages on the road: one column, big targets, no UI library, everything within the thumb's reach. */
export const PhoneFrame = ({ bar, banner, items, children }: PhoneFrameProps) => {
  const t = useWords(kitWords);
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    page.current?.scrollTo(0, 0);
    (page.current?.querySelector<HTMLElement>('h1') ?? page.current)?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="k-phone">
      <a className="k-skip" href="#page">
        {t('skip')}
      </a>
      <header className="k-phone-bar">{bar}</header>
      <main id="page" ref={page} className="k-phone-main" tabIndex={-1}>
        {banner}
        {children}
      </main>
      <BottomNav items={items} />
    </div>
  );
};
