import { z } from 'zod'
import { defineStep } from '../define.ts'
import { drag, goalOf } from '../mouse.ts'

export const browserDrag = defineStep({
  kind: 'browser.drag',
  summary: 'Drags an element onto another one, by a distance, or along a path.',
  main: 'from',
  params: drag,
  result: z.void(),
  effect: 'commit',
  examples: [
    { from: 'board.card', to: 'board.done' },
    { from: 'player.handle', by: { x: 120, y: 0 } },
    {
      from: 'sheet.canvas',
      position: { x: 20, y: 30 },
      path: [
        { x: 40, y: 0 },
        { x: 40, y: 25 },
      ],
    },
  ],
  run: async (given, { browser }, { signal, timeout }) => {
    await browser.drag(given.from, goalOf(given), { position: given.position, signal, timeout })
  },
})
