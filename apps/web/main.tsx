import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import '../../packages/kit/tokens.css';
import '../../packages/kit/base.css';
import { ConfirmHost } from '../../packages/kit/confirm.tsx';
import { followLanguage } from '../../packages/kit/i18n.ts';
import { queryClient } from '../../packages/kit/query-client.ts';
import { followScheme } from '../../packages/kit/scheme.ts';
import { ToastHost } from '../../packages/kit/toast.tsx';
import { routerOf } from './router.tsx';
import { screens } from './screens.ts';
import { keepInstalled } from './sw/keep-installed.ts';

followScheme();
followLanguage();

const router = routerOf(screens);
const client = queryClient(() => {
  const { pathname, search } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ToastHost>
        <ConfirmHost>
          {/* As a transition, a page's leaving would be known too late to silence its search box (use-filters). */}
          <RouterProvider router={router} useTransitions={false} />
        </ConfirmHost>
      </ToastHost>
    </QueryClientProvider>
  </StrictMode>,
);

keepInstalled();
