import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const fileExists = defineStep({
  kind: 'file.exists',
  summary: 'Tells whether there is such a file or folder.',
  main: 'file',
  params: z.object({ file: path().describe('The file or folder') }),
  result: z.boolean(),
  effect: 'idempotent',
  examples: [{ file: '=inputs.folder & "/done.txt"' }],
  run: ({ file }, { files }, { folder }) => files.exists(resolvePath(file, folder)),
})
