import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula, textOrSecret } from '../params.ts'

export const desktopWriteClipboard = defineStep({
  kind: 'desktop.write-clipboard',
  summary: 'Puts a text into the clipboard.',
  main: 'text',
  params: z.object({ text: formula(textOrSecret()).describe('The text') }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ text: '=invoice.number' }],
  run: ({ text }, { desktop }, { signal, timeout }) => desktop.writeClipboard(text, { signal, timeout }),
})
