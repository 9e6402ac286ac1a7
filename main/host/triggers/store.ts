import { LowSync } from 'lowdb'
import { JSONFileSync } from 'lowdb/node'
import { z } from 'zod'
import { BotError } from '../../../bots/errors/index.ts'
import { trigger } from '../../api/host/contract/triggers.ts'

const stored = z.strictObject({
  /** True while none of them starts anything. */
  paused: z.boolean().default(false),
  triggers: z.array(trigger).default([]),
})
export type StoredTriggers = z.output<typeof stored>

/** The triggers of this PC, none where there is no file yet. Throws `file-unreadable` where it is broken. */
export function readTriggers(file: string): StoredTriggers {
  return opened(file).data
}

/** Changes the triggers and stores them. A broken file is left as it is: throws `file-unreadable`. */
export function changeTriggers(
  file: string,
  change: (now: StoredTriggers) => StoredTriggers,
): StoredTriggers {
  const database = opened(file)
  database.data = stored.parse(change(database.data))
  database.write()
  return database.data
}

function opened(file: string): LowSync<StoredTriggers> {
  const database = new LowSync<StoredTriggers>(new JSONFileSync(file), stored.parse({}))
  try {
    database.read()
    database.data = stored.parse(database.data)
    return database
  } catch (cause) {
    throw new BotError('file-unreadable', `The triggers in ${file} are broken`, {
      expected: 'JSON such as {"paused": false, "triggers": []}',
      found: cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause),
      next: 'Correct the file, or move it away to start without triggers.',
      cause,
    })
  }
}
