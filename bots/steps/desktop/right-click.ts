import { z } from 'zod'
import { defineStep } from '../define.ts'
import { position } from '../mouse.ts'
import { element } from '../params.ts'
import { seen, until } from '../until.ts'

export const desktopRightClick = defineStep({
  kind: 'desktop.right-click',
  summary: 'Clicks an element of a window with the right button, for its menu.',
  main: 'target',
  params: z.object({ target: element().describe('What to click'), position, until }),
  result: z.void(),
  effect: 'commit',
  examples: [{ target: 'files.invoice', until: 'files.menu' }],
  run: async ({ target, position, until }, { desktop }, context) => {
    const { signal, timeout } = context
    await desktop.click(target, { button: 'right', position, signal, timeout })
    await seen(until, desktop, context)
  },
})
