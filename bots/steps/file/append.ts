import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula, path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const fileAppend = defineStep({
  kind: 'file.append',
  summary: 'Adds text to the end of a file, which is made where there is none.',
  main: 'file',
  params: z.object({
    file: path().describe('The file'),
    text: formula(z.string()).describe('What to add; a line ends with "\\n"'),
  }),
  result: z.void(),
  effect: 'commit',
  examples: [{ file: 'posted.txt', text: '=invoice.number & "\\n"' }],
  run: ({ file, text }, { files }, { folder }) => files.append(resolvePath(file, folder), text),
})
