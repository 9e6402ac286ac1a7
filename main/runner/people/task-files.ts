import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BotError } from '../../../bots/errors/index.ts'
import type { PersonTask } from '../../../bots/steps/ports/index.ts'

const taskSchema = z.object({
  id: z.string(),
  title: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      type: z.enum(['text', 'number', 'date', 'choice', 'yes-no']),
      choices: z.array(z.string()).optional(),
      value: z.unknown().optional(),
      doubt: z.string().optional(),
      optional: z.boolean().optional(),
    }),
  ),
  document: z.object({ path: z.string(), sha256: z.string() }).optional(),
  run: z.string().optional(),
})

/** The files of one task in the folder of tasks. */
export function taskFiles(tasks: string, id: string): { readonly task: string; readonly answer: string } {
  // An id that is no plain name must not lead out of the folder.
  const name = /^\w[\w.-]{0,99}$/.test(id) ? id : createHash('sha256').update(id).digest('hex')
  return { task: join(tasks, `${name}.json`), answer: join(tasks, `${name}.answer.json`) }
}

/** The files of the tasks that nobody has answered yet. */
export function openTaskFiles(tasks: string): string[] {
  const files = new Set(readdirSync(tasks).filter((file) => file.endsWith('.json')))
  return [...files]
    .filter((file) => !file.endsWith('.answer.json') && !files.has(file.replace(/\.json$/, '.answer.json')))
    .map((file) => join(tasks, file))
}

/** The tasks that nobody has answered yet, by title. */
export function openTasks(tasks: string): PersonTask[] {
  return openTaskFiles(tasks)
    .map(readTask)
    .sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id))
}

/** A task from its file. Throws `file-missing`, or `answer-invalid` where the file is no task. */
export function readTask(file: string): PersonTask {
  const read = taskSchema.safeParse(readJson(file))
  if (read.success) return read.data
  throw new BotError('answer-invalid', `${file} is no task: ${z.prettifyError(read.error)}`, {
    next: 'Remove the file and resume the run: it writes the task again.',
  })
}

/** What a file says as JSON, or undefined where there is no such file. Throws `answer-invalid`. */
export function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BotError('answer-invalid', `${file} is not JSON`, {
      found: cause instanceof Error ? cause.message : String(cause),
      cause,
    })
  }
}
