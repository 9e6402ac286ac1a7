import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula, path } from '../params.ts'
import { foundFile, resolvePath } from '../paths.ts'

export const fileList = defineStep({
  kind: 'file.list',
  summary: 'Lists the files of a folder by name.',
  main: 'folder',
  params: z.object({
    folder: path().describe('The folder'),
    pattern: formula(z.string().min(1)).default('*').describe('Which files, such as *.png'),
  }),
  result: z.array(foundFile),
  effect: 'idempotent',
  examples: [{ folder: '=inputs.folder', pattern: '*.csv' }],
  run: ({ folder, pattern }, { files }, context) => files.list(resolvePath(folder, context.folder), pattern),
})
