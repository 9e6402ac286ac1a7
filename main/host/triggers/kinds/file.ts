import { stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { z } from 'zod'
import { matchingFiles } from '../../../../bots/drivers/files/list.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import { repeat } from '../repeat.ts'
import { type FileNow, Settling } from '../settling.ts'
import { isFree } from '../writers.ts'
import { defineTrigger, type Watching } from './define.ts'

/** Milliseconds between two looks: folders on a network tell nobody what happens in them. */
const EVERY = 1_000

/**
 * A file appears and is complete: it has stood still, and nobody writes it. Each starts the bot once ever, known by path,
 * time and size; while a run goes on and in quiet hours, files wait. Those that are there from the beginning are
 * left alone unless `existing` says otherwise.
 */
export const file = defineTrigger({
  kind: 'file',
  params: z.strictObject({
    folder: z.string().refine(isAbsolute, 'the path of a folder, from its root on').describe('The folder'),
    pattern: z.string().min(1).default('*').describe('Which files, such as *.pdf'),
    existing: z.boolean().default(false).describe('Also the files that are there already'),
  }),
  gives: ['path', 'name', 'size'],
  async watch({ folder, pattern, existing }, watching) {
    const settling = new Settling()
    const scope = JSON.stringify([watching.id, folder, pattern])
    const heldBack = new Set<string>()
    return repeat(
      EVERY,
      async () => {
        const files = await filesOf(folder, pattern)
        if (watching.memory.first(scope, '') && !existing) leaveAlone(scope, files, watching)
        for (const one of settling.look(files, performance.now())) await take(one, scope, heldBack, watching)
      },
      watching.trouble,
    )
  },
})

function leaveAlone(scope: string, files: readonly FileNow[], { memory }: Watching): void {
  for (const one of files) memory.first(scope, identity(one))
}

/** Remembered before the bot starts, so that no crash makes it start twice; forgotten where it did not start. */
async function take(one: FileNow, scope: string, heldBack: Set<string>, watching: Watching): Promise<void> {
  const known = identity(one)
  if (heldBack.has(known) || watching.memory.knows(scope, known) || !(await isFree(one.path))) return
  // Who wrote it may have written more and closed it while others were asked for.
  const now = await fileNow(one.path)
  if (!now || identity(now) !== known || !watching.memory.first(scope, known)) return
  const firing = await watching.fire({ path: one.path, name: basename(one.path), size: one.size })
  if (firing === 'taken') return
  watching.memory.forget(scope, known)
  // A bot that cannot start would fail each second; it gets the file when the trigger is watched for anew.
  if (firing === 'failed') heldBack.add(known)
}

function identity({ path, size, written }: FileNow): string {
  return JSON.stringify([path, written, size])
}

async function filesOf(folder: string, pattern: string): Promise<FileNow[]> {
  const paths = await matchingFiles(folder, pattern).catch((cause) => {
    throw new BotError('file-unreadable', `The folder ${folder} cannot be looked into`, {
      found: cause instanceof Error ? cause.message : String(cause),
      next: 'Nothing has to be done when it comes back; else correct the folder of the trigger.',
      acted: false,
      cause,
    })
  })
  const found = await Promise.all(paths.map(fileNow))
  return found.filter((one) => one !== undefined)
}

/** Nothing where it has gone. */
function fileNow(path: string): Promise<FileNow | undefined> {
  return stat(path).then(
    ({ size, mtimeMs }) => ({ path, size, written: mtimeMs }),
    () => undefined,
  )
}
