import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formulas } from '../params.ts'
import { seen, until } from '../until.ts'

export const desktopMenu = defineStep({
  kind: 'desktop.menu',
  summary: 'Chooses an entry by its way through the menus.',
  main: 'path',
  params: z.object({
    path: formulas(z.array(z.string().min(1)).min(1)).describe('The way, from the bar of menus to the entry'),
    window: element().optional().describe('The window, or an element in it; else the window that is active'),
    until,
  }),
  result: z.void(),
  effect: 'commit',
  examples: [{ path: ['File', 'Save As...'], window: 'editor.main', until: 'editor.name' }],
  run: async ({ path, window, until }, { desktop }, context) => {
    const { signal, timeout } = context
    await desktop.menu(path, window, { signal, timeout })
    await seen(until, desktop, context)
  },
})
