import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { AppFrame } from '../../packages/kit/app-frame.tsx';
import { KitProvider } from '../../packages/kit/kit-provider.tsx';
import { useLanguage } from '../../packages/kit/language.ts';
import { Loading } from '../../packages/kit/loading.tsx';
import { PanelsProvider } from '../../packages/kit/panels.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { Mark } from './mark.tsx';
import { menuOf } from './navigation.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { panels } from './panels.ts';
import { screens } from './screens.ts';
import { SignedIn } from './signed-in.tsx';
import { TopBar } from './top-bar.tsx';
import { sectionKey, words } from './words.ts';

const Frame = () => {
  const t = useWords(words);
  const language = useLanguage();
  const session = useSession();
  const sectionName = (section: string): string => {
    const key = sectionKey(section);
    return key ? t(key) : section;
  };
  const sections = menuOf(screens, { language, session, sectionName });
  return (
    <AppFrame
      brand={
        <>
          <Mark />
          <strong>Sortie</strong>
        </>
      }
      sections={sections}
      bar={<TopBar />}
      banner={<OfflineBanner />}
    >
      <Suspense fallback={<Loading />}>
        <Outlet context={sections} />
      </Suspense>
    </AppFrame>
  );
};

/** The bureau's console: everything that is used at a desk. */
export const Console = () => (
  <KitProvider>
    <SignedIn>
      <PanelsProvider value={panels}>
        <Frame />
      </PanelsProvider>
    </SignedIn>
  </KitProvider>
);
