import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formula, valueOrSecret } from '../params.ts'

export const desktopSetValue = defineStep({
  kind: 'desktop.set-value',
  summary: 'Gives an element of a window its value; what it held before is replaced.',
  main: 'target',
  params: z.object({
    target: element().describe('A field, box, list of choices or slider'),
    value: formula(valueOrSecret()).describe(
      'The text; the choice by its name; true or false for a box; a number for a slider',
    ),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { target: 'entry.number', value: '=invoice.number' },
    { target: 'entry.paid', value: true },
    { target: 'entry.password', value: '=assets.account.password' },
  ],
  run: ({ target, value }, { desktop }, { signal, timeout }) =>
    desktop.setValue(target, value, { signal, timeout }),
})
