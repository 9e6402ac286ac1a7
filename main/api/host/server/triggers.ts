import type { TriggerService } from '../../../host/triggers/index.ts'
import { os } from './os.ts'

export function triggersRouter({ triggers }: { readonly triggers: TriggerService }) {
  return os.triggers.router({
    list: os.triggers.list.handler(() => triggers.list()),
    live: os.triggers.live.handler(({ signal }) => triggers.live(signal)),
    kinds: os.triggers.kinds.handler(() => triggers.kinds()),
    save: os.triggers.save.handler(async ({ input }) => {
      await triggers.save(input)
      return {}
    }),
    remove: os.triggers.remove.handler(async ({ input }) => {
      await triggers.remove(input.id)
      return {}
    }),
    decideMissed: os.triggers.decideMissed.handler(async ({ input: { id, at, decision } }) => {
      await triggers.decideMissed(id, at, decision)
      return {}
    }),
    pause: os.triggers.pause.handler(({ input }) => {
      triggers.pause(input.paused)
      return {}
    }),
  })
}
