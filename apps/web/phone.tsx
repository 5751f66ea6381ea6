import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useLanguage } from '../../packages/kit/language.ts';
import { Loading } from '../../packages/kit/loading.tsx';
import { PhoneFrame } from '../../packages/kit/phone-frame.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { phoneMenuOf } from './navigation.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { screens } from './screens.ts';
import { SignedIn } from './signed-in.tsx';
import { Today } from './today.tsx';

const Frame = () => {
  const language = useLanguage();
  const session = useSession();
  return (
    <PhoneFrame
      bar={
        <>
          <Mark />
          <Today />
          <span className="w-push" />
          <AccountMenu />
        </>
      }
      banner={<OfflineBanner />}
      items={phoneMenuOf(screens, { language, session, sectionName: String })}
    >
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </PhoneFrame>
  );
};

/** The squads' pages. */
export const Phone = () => (
  <SignedIn keeps>
    <Frame />
  </SignedIn>
);
