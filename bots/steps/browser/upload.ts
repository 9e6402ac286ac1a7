import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formulas, path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const browserUpload = defineStep({
  kind: 'browser.upload',
  summary: 'Chooses files in a field for files.',
  main: 'target',
  params: z.object({
    target: element().describe('The field, or the button that opens the choice of files'),
    files: formulas(z.union([path(), z.array(path())])).describe('One file, or a list of them'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ target: 'ledger.attachment', files: '=scan' }],
  run: ({ target, files }, { browser }, { signal, timeout, folder }) => {
    const paths = (Array.isArray(files) ? files : [files]).map((file) => resolvePath(file, folder))
    return browser.upload(target, paths, { signal, timeout })
  },
})
