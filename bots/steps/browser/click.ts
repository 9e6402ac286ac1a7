import { z } from 'zod'
import { defineStep } from '../define.ts'
import { modifiers, position } from '../mouse.ts'
import { element } from '../params.ts'
import { seen, until } from '../until.ts'

export const browserClick = defineStep({
  kind: 'browser.click',
  summary: 'Clicks an element.',
  main: 'target',
  params: z.object({
    target: element().describe('What to click'),
    button: z.enum(['left', 'right', 'middle']).default('left').describe('The mouse button'),
    modifiers,
    position,
    until,
  }),
  result: z.void(),
  effect: 'commit',
  examples: [
    { target: 'ledger.post', until: 'ledger.posted' },
    { target: 'ledger.row', button: 'right', modifiers: ['Shift'] },
  ],
  run: async ({ target, until, ...how }, { browser }, context) => {
    const { signal, timeout } = context
    await browser.click(target, { ...how, signal, timeout })
    await seen(until, browser, context)
  },
})
