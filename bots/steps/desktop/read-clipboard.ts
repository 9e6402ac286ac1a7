import { z } from 'zod'
import { defineStep } from '../define.ts'

export const desktopReadClipboard = defineStep({
  kind: 'desktop.read-clipboard',
  summary: 'Reads the text in the clipboard; an empty text where there is none.',
  params: z.object({}),
  result: z.string(),
  effect: 'idempotent',
  examples: [{}],
  run: (_params, { desktop }, { signal, timeout }) => desktop.readClipboard({ signal, timeout }),
})
