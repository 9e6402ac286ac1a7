import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula, path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const fileWrite = defineStep({
  kind: 'file.write',
  summary: 'Writes a text file; what it held before is replaced, whole or not at all.',
  main: 'file',
  params: z.object({
    file: path().describe('The file'),
    text: formula(z.string()).describe('What it is to hold'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ file: 'last-number.txt', text: '=invoice.number' }],
  run: ({ file, text }, { files }, { folder }) => files.writeText(resolvePath(file, folder), text),
})
