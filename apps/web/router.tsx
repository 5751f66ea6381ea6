import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { Loading } from '../../packages/kit/loading.tsx';
import type { Screen } from '../../packages/kit/screen.ts';
import { Crash } from './crash.tsx';
import { Needs } from './needs.tsx';
import { NotFound } from './not-found.tsx';

const routeOf = (screen: Screen): RouteObject => ({
  path: screen.path,
  errorElement: <Crash />,
  lazy: async () => {
    const { Page } = await screen.load();
    if (!screen.needs) return { Component: Page };
    const needs = screen.needs;
    return {
      Component: () => (
        <Needs what={needs}>
          <Page />
        </Needs>
      ),
    };
  },
});

const inShell = (screens: readonly Screen[], shell: Screen['shell']): RouteObject[] =>
  screens.filter((screen) => (screen.shell ?? 'console') === shell).map(routeOf);

/** Three shells, loaded only when one of their screens is opened: a squad's phone never fetches the console's. */
export const routerOf = (screens: readonly Screen[]) =>
  createBrowserRouter([
    {
      element: <Outlet />,
      errorElement: <Crash />,
      hydrateFallbackElement: <Loading />,
      children: [
        {
          lazy: async () => ({ Component: (await import('./console.tsx')).Console }),
          children: [...inShell(screens, 'console'), { path: '*', element: <NotFound /> }],
        },
        {
          lazy: async () => ({ Component: (await import('./phone.tsx')).Phone }),
          children: inShell(screens, 'phone'),
        },
        ...inShell(screens, 'bare'),
      ],
    },
  ]);
