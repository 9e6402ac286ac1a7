import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function debugRouter({ debug }: Pick<HostServices, 'debug'>) {
  return os.debug.router({
    start: os.debug.start.handler(async ({ input }) => ({ run: await debug.start(input) })),
    live: os.debug.live.handler(async function* ({ input, signal }) {
      yield* debug.live(input.run, signal)
    }),
    command: os.debug.command.handler(({ input }) => {
      debug.command(input.run, input.command)
      return {}
    }),
    kept: os.debug.kept.handler(({ input }) => debug.kept(input.bot)),
    keep: os.debug.keep.handler(({ input }) => {
      debug.keep(input.bot, input.breakpoints)
      return {}
    }),
    breakpoints: os.debug.breakpoints.handler(({ input }) => {
      debug.setBreakpoints(input.run, input.breakpoints)
      return {}
    }),
  })
}
