import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'
import { windowReadings } from '../ports/desktop.ts'

export const desktopRead = defineStep({
  kind: 'desktop.read',
  summary: 'Reads something of an element of a window.',
  main: 'target',
  params: z.object({
    target: element().describe('The element'),
    what: z
      .enum(windowReadings)
      .default('text')
      .describe(
        'Its text, the value of a field, whether it is on, can be used or is seen, or how many there are',
      ),
  }),
  result: z.union([z.string(), z.number(), z.boolean()]),
  effect: 'idempotent',
  examples: [{ target: 'calculator.display' }, { target: 'entry.paid', what: 'checked' }],
  run: ({ target, what }, { desktop }, { signal, timeout }) =>
    desktop.read(target, what, { signal, timeout }),
})
