import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath, resolveTarget } from '../paths.ts'

export const fileCopy = defineStep({
  kind: 'file.copy',
  summary: 'Copies a file; a file of that name is replaced.',
  main: 'file',
  params: z.object({
    file: path().describe('The file'),
    to: path().describe('The new file, or a folder with a slash at its end'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ file: '=scan', to: 'archive/' }],
  run: ({ file, to }, { files }, { folder }) =>
    files.copy(resolvePath(file, folder), resolveTarget(to, file, folder)),
})
