import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function editorRouter({ editor, trials }: Pick<HostServices, 'editor' | 'trials'>) {
  return os.editor.router({
    open: os.editor.open.handler(({ input }) => editor.open(input.bot)),
    save: os.editor.save.handler(({ input: { bot, ...save } }) => editor.save(bot, save)),
    watch: os.editor.watch.handler(async function* ({ input, signal }) {
      yield* editor.watch(input.bot, signal)
    }),
    tryElement: os.editor.tryElement.handler(({ input: { bot, element, at }, signal }) =>
      trials.element(bot, element, at, signal),
    ),
    lastValues: os.editor.lastValues.handler(({ input }) => trials.lastValues(input.bot)),
    image: os.editor.image.handler(({ input }) => editor.image(input.bot, input.name)),
  })
}
