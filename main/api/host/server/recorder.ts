import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function recorderRouter({ recorder }: Pick<HostServices, 'recorder'>) {
  const done = async (work: unknown) => {
    await work
    return {}
  }
  return os.recorder.router({
    list: os.recorder.list.handler(() => recorder.list()),
    start: os.recorder.start.handler(async ({ input }) => ({ recording: await recorder.start(input) })),
    live: os.recorder.live.handler(({ input, signal }) => recorder.live(input.recording, signal)),
    picture: os.recorder.picture.handler(({ input }) => recorder.picture(input.recording, input.step)),
    pause: os.recorder.pause.handler(({ input }) => done(recorder.pause(input.recording))),
    resume: os.recorder.resume.handler(({ input }) => done(recorder.resume(input.recording))),
    remove: os.recorder.remove.handler(({ input }) => done(recorder.remove(input.recording, input.step))),
    undo: os.recorder.undo.handler(({ input }) => done(recorder.undo(input.recording))),
    pick: os.recorder.pick.handler(({ input }) =>
      done(recorder.pick(input.recording, input.purpose, input.step)),
    ),
    stopPicking: os.recorder.stopPicking.handler(({ input }) => done(recorder.stopPicking(input.recording))),
    review: os.recorder.review.handler(({ input }) => recorder.review(input.recording, input.loops)),
    save: os.recorder.save.handler(({ input: { recording, ...wishes } }) => recorder.save(recording, wishes)),
    discard: os.recorder.discard.handler(({ input }) => done(recorder.discard(input.recording))),
    recover: os.recorder.recover.handler(({ input }) =>
      done(recorder.recover(input.recording, input.language)),
    ),
  })
}
