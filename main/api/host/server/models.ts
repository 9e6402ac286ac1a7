import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function modelsRouter({ models }: Pick<HostServices, 'models'>) {
  return os.models.router({
    routes: os.models.routes.handler(() => models.routes()),
    list: os.models.list.handler(() => models.list()),
    change: os.models.change.handler(async ({ input: { name, ...change } }) => {
      await models.change(name, change)
      return {}
    }),
    kill: os.models.kill.handler(({ input }) => {
      models.kill(input.name, input.reason)
      return {}
    }),
    revive: os.models.revive.handler(({ input }) => {
      models.revive(input.name)
      return {}
    }),
  })
}
