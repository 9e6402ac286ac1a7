import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const browserDownload = defineStep({
  kind: 'browser.download',
  summary: 'Clicks an element and saves the file that comes.',
  main: 'target',
  params: z.object({
    target: element().describe('What to click'),
    folder: path().describe('The folder that the file goes into'),
  }),
  result: z.object({ path: z.string(), name: z.string() }),
  effect: 'idempotent',
  examples: [{ target: 'ledger.statement', folder: '=inputs.folder' }],
  run: ({ target, folder }, { browser }, { signal, timeout, folder: bot }) =>
    browser.download(target, resolvePath(folder, bot), { signal, timeout }),
})
