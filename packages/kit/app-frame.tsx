import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import './app-frame.css';
import { BottomNav } from './bottom-nav.tsx';
import { classNames } from './class-names.ts';
import { Drawer } from './drawer.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { type NavSection, SideNav } from './side-nav.tsx';
import { stored, useStored } from './stored.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

const folded = stored<boolean>(
  'sortie.rail',
  (text) => text === 'folded',
  (is) => (is ? 'folded' : 'open'),
);

interface AppFrameProps {
  brand: ReactNode;
  sections: readonly NavSection[];
  /** Stands in the top bar, after the menu button. */
  bar: ReactNode;
  /** Above everything: offline, a replay, a maintenance notice. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The console around every screen: rail, top bar, page; on a phone a bottom bar and a drawer instead of the rail. */
export const AppFrame = ({ brand, sections, bar, banner, children }: AppFrameProps) => {
  const t = useWords(kitWords);
  const [drawn, setDrawn] = useState(false);
  const isFolded = useStored(folded);
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    setDrawn(false);
    page.current?.scrollTo(0, 0);
    (page.current?.querySelector<HTMLElement>('h1') ?? page.current)?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className={classNames('k-frame', isFolded && 'is-folded')}>
      <a className="k-skip" href="#page">
        {t('skip')}
      </a>
      <aside className="k-rail" aria-label="Sortie">
        <div className="k-rail-brand">{brand}</div>
        <SideNav sections={sections} folded={isFolded} />
        <button
          type="button"
          className="k-rail-fold"
          aria-label={isFolded ? t('expand') : t('collapse')}
          title={isFolded ? t('expand') : t('collapse')}
          onClick={() => folded.keep(!isFolded)}
        >
          <Icon name={isFolded ? 'right' : 'left'} size={14} />
        </button>
      </aside>
      <header className="k-bar">
        <span className="k-bar-menu">
          <IconButton icon="menu" label={t('menu')} expanded={drawn} onPress={() => setDrawn(true)} />
        </span>
        {bar}
      </header>
      <main id="page" ref={page} className="k-main" tabIndex={-1}>
        {banner}
        {children}
      </main>
      <BottomNav items={sections.flatMap((s) => s.items).slice(0, 4)} onMore={() => setDrawn(true)} />
      <Drawer title={t('menu')} open={drawn} onClose={() => setDrawn(false)}>
        <SideNav sections={sections} folded={false} />
      </Drawer>
    </div>
  );
};
