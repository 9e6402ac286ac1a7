import { z } from 'zod'
import { defineStep } from '../define.ts'
import { area, areaOf } from '../seeing.ts'

export const screenRead = defineStep({
  kind: 'screen.read',
  summary: 'Reads the text that stands in a part of the screen, line by line.',
  main: 'within',
  params: area,
  result: z.string(),
  effect: 'idempotent',
  examples: [
    { within: 'terminal.window' },
    { text: 'Total', region: { x: 80, y: 0, width: 120, height: 20 } },
  ],
  run: async (given, { screen }, context) => {
    const { signal, timeout } = context
    return screen.read(areaOf(given, context), { signal, timeout })
  },
})
