import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function botsRouter({ bots }: Pick<HostServices, 'bots'>) {
  return os.bots.router({
    list: os.bots.list.handler(() => bots.list()),
    create: os.bots.create.handler(({ input }) => bots.create(input)),
    add: os.bots.add.handler(({ input }) => ({ bot: bots.add(input.folder) })),
    remove: os.bots.remove.handler(({ input }) => {
      bots.remove(input.bot, input.how)
      return {}
    }),
    duplicate: os.bots.duplicate.handler(({ input }) => ({ bot: bots.duplicate(input.bot) })),
    rename: os.bots.rename.handler(({ input }) => {
      bots.rename(input.bot, input.title)
      return {}
    }),
    export: os.bots.export.handler(({ input }) => bots.export(input.bot, input.to)),
    preparation: os.bots.preparation.handler(({ input }) => bots.preparation(input.bot)),
    practice: os.bots.practice.handler(() => bots.practice()),
    firstSteps: os.bots.firstSteps.handler(() => bots.firstSteps()),
    folders: os.bots.folders.handler(() => bots.folders.list()),
    addFolder: os.bots.addFolder.handler(({ input }) => {
      bots.folders.add(input.folder)
      return {}
    }),
    removeFolder: os.bots.removeFolder.handler(({ input }) => {
      bots.folders.remove(input.folder)
      return {}
    }),
    raiseFolder: os.bots.raiseFolder.handler(({ input }) => {
      bots.folders.raise(input.folder)
      return {}
    }),
    checkPath: os.bots.checkPath.handler(({ input }) => bots.checkPath(input.path, input.type)),
  })
}
