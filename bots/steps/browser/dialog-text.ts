import { z } from 'zod'
import { defineStep } from '../define.ts'

export const browserDialogText = defineStep({
  kind: 'browser.dialog-text',
  summary: 'Reads the text of the last dialog that was answered; an empty text where there was none.',
  params: z.object({}),
  result: z.string(),
  effect: 'idempotent',
  examples: [{}],
  run: (_params, { browser }) => browser.lastDialog(),
})
