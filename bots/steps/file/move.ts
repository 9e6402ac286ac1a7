import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath, resolveTarget } from '../paths.ts'

export const fileMove = defineStep({
  kind: 'file.move',
  summary: 'Moves or renames a file; a file of that name is never replaced.',
  main: 'file',
  params: z.object({
    file: path().describe('The file'),
    to: path().describe('Its new place, or a folder with a slash at its end'),
  }),
  result: z.void(),
  effect: 'commit',
  examples: [{ file: '=scan', to: 'done/' }],
  run: ({ file, to }, { files }, { folder }) =>
    files.move(resolvePath(file, folder), resolveTarget(to, file, folder)),
})
