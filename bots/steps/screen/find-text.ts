import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'
import { findPlaces, places, within } from '../seeing.ts'

export const screenFindText = defineStep({
  kind: 'screen.find-text',
  summary: 'Waits until words stand on the screen, and gives all places where they stand.',
  main: 'text',
  params: z.object({
    text: formula(z.string().min(1)).describe('Words that stand there in one line'),
    within,
    wait: z.boolean().default(true).describe('Whether they are waited for; else the places may be none'),
  }),
  result: places,
  effect: 'idempotent',
  examples: [{ text: '=invoice.number', within: 'ledger.window' }],
  run: ({ text, within, wait }, ports, context) => findPlaces({ text, within }, wait, ports, context),
})
