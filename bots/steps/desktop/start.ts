import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formula, formulas, path } from '../params.ts'
import { resolvePath } from '../paths.ts'

export const desktopStart = defineStep({
  kind: 'desktop.start',
  summary: 'Starts a program and waits for its window.',
  main: 'program',
  params: z.object({
    program: formula(z.string().min(1)).describe(
      'A command that the system knows, or the path of the program',
    ),
    args: formulas(z.array(z.string())).default([]).describe('What it is started with'),
    in: path().optional().describe('The folder that it works in; else that of the bot'),
    window: element().optional().describe('The window to wait for; else any that is new'),
  }),
  result: z.object({ pid: z.number(), title: z.string() }),
  effect: 'idempotent',
  examples: [
    { program: 'gnome-calculator', window: 'calculator.main' },
    { program: 'mousepad', args: ['--disable-server', '=inputs.notes'] },
  ],
  run: ({ program, args, in: folder, window }, { desktop }, context) => {
    const { signal, timeout } = context
    const start = {
      program,
      args,
      folder: folder === undefined ? context.folder : resolvePath(folder, context.folder),
      window,
    }
    return desktop.start(start, { signal, timeout })
  },
})
