import { z } from 'zod'
import { defineStep } from '../define.ts'
import { drag, goalOf } from '../mouse.ts'

export const desktopDrag = defineStep({
  kind: 'desktop.drag',
  summary: 'Drags an element of a window onto another one, by a distance, or along a path.',
  main: 'from',
  params: drag,
  result: z.void(),
  effect: 'commit',
  examples: [
    { from: 'files.invoice', to: 'files.archive' },
    { from: 'sheet.first', by: { x: 0, y: 80 } },
  ],
  run: async (given, { desktop }, { signal, timeout }) => {
    await desktop.drag(given.from, goalOf(given), { position: given.position, signal, timeout })
  },
})
