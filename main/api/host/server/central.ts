import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function centralRouter({ central: { live, signIn, signOut, ask } }: Pick<HostServices, 'central'>) {
  const { central } = os
  const { queues, items, runners, routes, audit } = central
  return central.router({
    live: central.live.handler(({ signal }) => live(signal ?? new AbortController().signal)),
    signIn: central.signIn.handler(async ({ input }) => {
      await signIn(input)
      return {}
    }),
    signOut: central.signOut.handler(async () => {
      await signOut()
      return {}
    }),
    queues: {
      list: queues.list.handler(() => ask((at) => at.queues.list())),
      put: queues.put.handler(({ input }) => ask((at) => at.queues.put(input))),
    },
    items: {
      add: items.add.handler(({ input }) => ask((at) => at.items.add(input))),
      list: items.list.handler(({ input }) => ask((at) => at.items.list(input))),
      get: items.get.handler(({ input }) => ask((at) => at.items.get(input))),
      change: items.change.handler(({ input }) => ask((at) => at.items.change(input))),
      clone: items.clone.handler(({ input }) => ask((at) => at.items.clone(input))),
      withdraw: items.withdraw.handler(({ input }) => ask((at) => at.items.withdraw(input))),
      retry: items.retry.handler(({ input }) => ask((at) => at.items.retry(input))),
      settle: items.settle.handler(({ input }) => ask((at) => at.items.settle(input))),
    },
    runners: {
      list: runners.list.handler(() => ask((at) => at.runners.list())),
      invite: runners.invite.handler(({ input }) => ask((at) => at.runners.invite(input))),
      revoke: runners.revoke.handler(({ input }) => ask((at) => at.runners.revoke(input))),
    },
    routes: {
      list: routes.list.handler(() => ask((at) => at.routes.list())),
      put: routes.put.handler(({ input }) => ask((at) => at.routes.put(input))),
      kill: routes.kill.handler(({ input }) => ask((at) => at.routes.kill(input))),
      revive: routes.revive.handler(({ input }) => ask((at) => at.routes.revive(input))),
    },
    audit: { list: audit.list.handler(({ input }) => ask((at) => at.audit.list(input))) },
  })
}
