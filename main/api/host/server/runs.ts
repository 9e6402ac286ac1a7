import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function runsRouter({ runs }: Pick<HostServices, 'runs'>) {
  return os.runs.router({
    list: os.runs.list.handler(() => runs.list()),
    get: os.runs.get.handler(({ input }) => runs.get(input.run)),
    settle: os.runs.settle.handler(({ input }) => ({
      step: runs.settle(input.run, input.reference, input.happened),
    })),
  })
}
