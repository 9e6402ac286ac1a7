import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function runsRouter({ runs, takeOvers }: Pick<HostServices, 'runs' | 'takeOvers'>) {
  return os.runs.router({
    list: os.runs.list.handler(({ input }) => runs.list(input)),
    bots: os.runs.bots.handler(() => runs.bots()),
    get: os.runs.get.handler(({ input }) => runs.get(input.run)),
    start: os.runs.start.handler(async ({ input }) => ({ run: (await runs.start(input)).run })),
    ownDisplay: os.runs.ownDisplay.handler(({ input }) => runs.ownDisplay(input.bot)),
    resume: os.runs.resume.handler(async ({ input }) => ({
      run: (await runs.resume(input.run)).run,
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
    story: os.runs.story.handler(({ input }) => runs.story(input.run, input.position)),
    picture: os.runs.picture.handler(({ input }) => runs.picture(input.run, input.file)),
    rehearsal: os.runs.rehearsal.handler(({ input }) => runs.rehearsal(input.run)),
    handOver: os.runs.handOver.handler(({ input }) => runs.handOver(input.run, input.position)),
    doneByHand: os.runs.doneByHand.handler(({ input }) => {
      runs.doneByHand(input.run, input.position)
      return {}
    }),
    takeOver: os.runs.takeOver.handler(async ({ input }) => ({ recording: await takeOvers.takeOver(input) })),
    handBack: os.runs.handBack.handler(({ input }) => takeOvers.handBack(input.recording)),
    watch: os.runs.watch.handler(async function* ({ input, signal }) {
      yield* runs.watch(input.run, signal)
    }),
    settle: os.runs.settle.handler(({ input }) => ({
      step: runs.settle(input.run, input.reference, input.happened),
    })),
  })
}
