import { Suspense } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { IconButton } from '../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../packages/kit/language.ts';
import { Loading } from '../../packages/kit/loading.tsx';
import { PhoneFrame } from '../../packages/kit/phone-frame.tsx';
import { useSession } from '../../packages/kit/session.ts';
import { useWords } from '../../packages/kit/use-words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { phoneMenuOf } from './navigation.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { screens } from './screens.ts';
import { SignedIn } from './signed-in.tsx';
import { Today } from './today.tsx';
import { words } from './words.ts';

const Frame = () => {
  const t = useWords(words);
  const go = useNavigate();
  const language = useLanguage();
  const session = useSession();
  return (
    <PhoneFrame
      bar={
        <>
          <Mark />
          <Today />
          <span className="w-push" />
          {session.can['information.send'] && (
            <IconButton
              icon="edit"
              label={t('sendInformation')}
              onPress={() => void go('/information/new')}
            />
          )}
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
