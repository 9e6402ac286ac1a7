import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

const address = z.stringFormat('address', (text) => URL.canParse(text), {
  error: 'an address such as https://example.com',
})

export const browserOpen = defineStep({
  kind: 'browser.open',
  summary: 'Opens a page and waits until it is there.',
  main: 'address',
  params: z.object({
    address: formula(address).describe('The address of the page'),
    newTab: z.boolean().default(false).describe('Whether it opens in a tab of its own'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ address: '=assets.site' }, { address: 'https://example.com/help', newTab: true }],
  run: ({ address, newTab }, { browser }, { signal, timeout }) =>
    browser.open(address, { signal, timeout, newTab }),
})
