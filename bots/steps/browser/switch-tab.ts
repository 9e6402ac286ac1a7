import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

export const browserSwitchTab = defineStep({
  kind: 'browser.switch-tab',
  summary: 'Goes on in another tab: the one described, else the newest.',
  main: 'title',
  params: z.object({
    title: formula(z.string()).optional().describe('A part of its title'),
    address: formula(z.string()).optional().describe('A part of its address'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ title: 'Invoice' }, { address: '/print' }, {}],
  run: (choice, { browser }, { signal, timeout }) => browser.switchTab(choice, { signal, timeout }),
})
