import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const fileMakeFolder = defineStep({
  kind: 'file.make-folder',
  summary: 'Makes a folder with those that it stands in; nothing happens where it is there already.',
  main: 'folder',
  params: z.object({ folder: path().describe('The folder') }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ folder: 'done/2026' }],
  run: ({ folder }, { files }, context) => files.makeFolder(resolvePath(folder, context.folder)),
})
