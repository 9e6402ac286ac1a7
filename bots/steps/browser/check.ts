import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formula } from '../params.ts'
import { performOne } from '../perform.ts'
import type { PageAction } from '../ports/browser.ts'

const params = z.object({
  target: element().describe('The checkbox, radio button or switch'),
  checked: formula(z.boolean()).default(true).describe('Whether it is to be on'),
})
const batch = ({ target, checked }: z.output<typeof params>): PageAction => ({ do: 'check', target, checked })

export const browserCheck = defineStep({
  kind: 'browser.check',
  summary: 'Turns a checkbox, radio button or switch on or off; nothing happens where it is so already.',
  main: 'target',
  params,
  result: z.void(),
  effect: 'idempotent',
  examples: [{ target: 'ledger.paid' }, { target: 'ledger.reminder', checked: false }],
  batch,
  run: async (given, ports, context) => {
    await performOne(batch(given), ports, context)
  },
})
