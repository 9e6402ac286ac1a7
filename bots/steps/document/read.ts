import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath } from '../paths.ts'
import { documentText } from '../ports/documents.ts'

export const documentRead = defineStep({
  kind: 'document.read',
  summary: 'Reads what stands in a scan or PDF, word by word.',
  main: 'file',
  params: z.object({ file: path().describe('The document: PNG, JPEG, TIFF or PDF') }),
  result: documentText,
  effect: 'pure',
  isSlow: true,
  timeLimit: 600_000,
  examples: [{ file: '=scan' }],
  run: ({ file }, { documents }, { signal, timeout, folder }) =>
    documents.read(resolvePath(file, folder), { signal, timeout }),
})
