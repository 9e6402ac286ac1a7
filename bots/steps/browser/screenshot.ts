import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, path } from '../params.ts'
import { foundFile, resolvePath } from '../paths.ts'

export const browserScreenshot = defineStep({
  kind: 'browser.screenshot',
  summary: 'Saves an image of the page, or of one element.',
  main: 'file',
  params: z.object({
    file: path().describe('The file, a PNG'),
    target: element().optional().describe('The element; else the page as it is seen'),
  }),
  result: foundFile,
  effect: 'idempotent',
  examples: [
    { file: 'posted.png' },
    { file: '="proof/" & invoice.number & ".png"', target: 'ledger.receipt' },
  ],
  run: async ({ file, target }, { browser, files }, { signal, timeout, folder }) => {
    const saved = resolvePath(file, folder)
    await files.writeBytes(saved, await browser.screenshot(target, { signal, timeout }))
    return files.info(saved)
  },
})
