import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const fileDelete = defineStep({
  kind: 'file.delete',
  summary: 'Deletes a file for good.',
  main: 'file',
  params: z.object({ file: path().describe('The file') }),
  result: z.void(),
  effect: 'commit',
  examples: [{ file: 'export.csv' }],
  run: ({ file }, { files }, { folder }) => files.remove(resolvePath(file, folder)),
})
