import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function runsRouter({ runs }: Pick<HostServices, 'runs'>) {
  return os.runs.router({
    list: os.runs.list.handler(({ input }) => runs.list(input)),
    bots: os.runs.bots.handler(() => runs.bots()),
    get: os.runs.get.handler(({ input }) => runs.get(input.run)),
    start: os.runs.start.handler(async ({ input }) => ({ run: (await runs.start(input)).run })),
    resume: os.runs.resume.handler(async ({ input }) => ({
      run: (await runs.resume(input.run, input.headless)).run,
    })),
    stop: os.runs.stop.handler(({ input }) => {
      runs.stop(input.run)
      return {}
    }),
    kill: os.runs.kill.handler(async ({ input }) => {
      await runs.kill(input.run)
      return {}
    }),
    live: os.runs.live.handler(async function* ({ input, signal }) {
      yield* runs.live(input.run, signal)
    }),
    settle: os.runs.settle.handler(({ input }) => ({
      step: runs.settle(input.run, input.reference, input.happened),
    })),
  })
}
