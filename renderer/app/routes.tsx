import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { RecordingKind } from '../../main/api/host/contract/recorder.ts'
import { NotFound } from './not-found.tsx'
import { PageCrashed } from './page-crashed.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageCrashed })

const bots = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../bots/bots-page.tsx'), 'BotsPage'),
})

const editor = createRoute({
  getParentRoute: () => root,
  path: '/bots/$bot',
  validateSearch: ({ step }: { readonly step?: unknown }) => (typeof step === 'string' ? { step } : {}),
  component: lazyRouteComponent(() => import('../editor/page/editor-page.tsx'), 'EditorPage'),
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../inbox/inbox-page.tsx'), 'InboxPage'),
})

const task = createRoute({
  getParentRoute: () => root,
  path: '/inbox/$task',
  component: lazyRouteComponent(() => import('../inbox/task-page.tsx'), 'TaskPage'),
})

const queues = createRoute({
  getParentRoute: () => root,
  path: '/queues',
  validateSearch: ({ queue, state, find, item }: Readonly<Record<string, unknown>>) => ({
    ...(typeof queue === 'string' && { queue }),
    ...(typeof state === 'string' && { state }),
    ...(typeof find === 'string' && { find }),
    ...(typeof item === 'string' && { item }),
  }),
  component: lazyRouteComponent(() => import('../queues/queues-page.tsx'), 'QueuesPage'),
})

const runners = createRoute({
  getParentRoute: () => root,
  path: '/runners',
  component: lazyRouteComponent(() => import('../runners/runners-page.tsx'), 'RunnersPage'),
})

const routes = createRoute({
  getParentRoute: () => root,
  path: '/routes',
  component: lazyRouteComponent(() => import('../routes/routes-page.tsx'), 'RoutesPage'),
})

const vault = createRoute({
  getParentRoute: () => root,
  path: '/vault',
  component: lazyRouteComponent(() => import('../vault/vault-page.tsx'), 'VaultPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
})

const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  validateSearch: ({ bot, state }: { readonly bot?: unknown; readonly state?: unknown }) => ({
    ...(typeof bot === 'string' && { bot }),
    ...(typeof state === 'string' && { state }),
  }),
  component: lazyRouteComponent(() => import('../runs/runs-page.tsx'), 'RunsPage'),
})

const recorder = createRoute({
  getParentRoute: () => root,
  path: '/recorder',
  validateSearch: ({ url, kind }: { readonly url?: unknown; readonly kind?: unknown }) => ({
    ...(typeof url === 'string' && { url }),
    ...((kind === 'desktop' || kind === 'both') && { kind: kind as RecordingKind }),
  }),
  component: lazyRouteComponent(() => import('../recorder/recorder-page.tsx'), 'RecorderPage'),
})

const recording = createRoute({
  getParentRoute: () => root,
  path: '/recorder/$recording',
  component: lazyRouteComponent(() => import('../recorder/recording-page.tsx'), 'RecordingPage'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/recorder/$recording/review',
  component: lazyRouteComponent(() => import('../recorder/review-page.tsx'), 'ReviewPage'),
})

const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$run',
  validateSearch: ({ item }: { readonly item?: unknown }) => (typeof item === 'number' ? { item } : {}),
  component: lazyRouteComponent(() => import('../runs/run/run-page.tsx'), 'RunPage'),
})

const rehearsal = createRoute({
  getParentRoute: () => root,
  path: '/bots/$bot/rehearse',
  validateSearch: ({ run }: { readonly run?: unknown }) => (typeof run === 'string' ? { run } : {}),
  component: lazyRouteComponent(() => import('../rehearsal/rehearsal-page.tsx'), 'RehearsalPage'),
})

const triggers = createRoute({
  getParentRoute: () => root,
  path: '/triggers',
  component: lazyRouteComponent(() => import('../triggers/triggers-page.tsx'), 'TriggersPage'),
})

/** Each page is loaded when it is first shown. */
export const router = createRouter({
  routeTree: root.addChildren([
    recorder,
    recording,
    review,
    bots,
    runs,
    run,
    rehearsal,
    editor,
    inbox,
    task,
    triggers,
    queues,
    runners,
    routes,
    vault,
    settings,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageCrashed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
