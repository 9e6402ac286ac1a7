import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const fileRead = defineStep({
  kind: 'file.read',
  summary: 'Reads a text file.',
  main: 'file',
  params: z.object({ file: path().describe('The file, in UTF-8') }),
  result: z.string(),
  effect: 'idempotent',
  examples: [{ file: 'letter.txt' }],
  run: ({ file }, { files }, { folder }) => files.readText(resolvePath(file, folder)),
})
