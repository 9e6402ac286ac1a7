import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './not-found.tsx'
import { PageCrashed } from './page-crashed.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageCrashed })

const bots = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../bots/bots-page.tsx'), 'BotsPage'),
})

/** Each page is loaded when it is first shown. */
export const router = createRouter({
  routeTree: root.addChildren([bots]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageCrashed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
