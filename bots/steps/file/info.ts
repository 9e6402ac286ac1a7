import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { foundFile, resolvePath } from '../paths.ts'

export const fileInfo = defineStep({
  kind: 'file.info',
  summary: 'Tells the name, size and digest of a file.',
  main: 'file',
  params: z.object({ file: path().describe('The file') }),
  result: foundFile,
  effect: 'idempotent',
  examples: [{ file: 'orders.csv' }],
  run: ({ file }, { files }, { folder }) => files.info(resolvePath(file, folder)),
})
