import { writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import type { RecordingHeader } from './recording-store.ts'
import { keepTable, readTable } from './table.ts'

/** A table as the person gave it: a file, or what was copied from a program. */
export type GivenTable = { readonly file: File } | { readonly text: string }

/** Puts the table into the folder of the bot; gives what it is. Throws `table-invalid` where it is none. */
export async function takeTable(folder: string, given: GivenTable): Promise<RecordingHeader['table']> {
  const { file, rows } =
    'text' in given ? await keepTable(folder, given.text, 'the text') : await keepFile(folder, given.file)
  if (rows.length === 0)
    throw new BotError('table-invalid', 'The table has no rows', {
      expected: 'headings, and a row below them for each time',
      found: 'none',
      acted: false,
    })
  return { file, headings: Object.keys(rows[0] ?? {}), rows: rows.length }
}

async function keepFile(folder: string, file: File) {
  const path = join(folder, `table${extname(file.name).toLowerCase()}`)
  writeFileSync(path, Buffer.from(await file.arrayBuffer()), { mode: 0o600 })
  try {
    return await readTable(folder, path)
  } catch (thrown) {
    // The person knows the file by its own name, and nothing of ours.
    if (!(thrown instanceof BotError)) throw thrown
    const { code, message, details } = thrown
    throw new BotError(code, message.replaceAll(path, file.name), details)
  }
}
