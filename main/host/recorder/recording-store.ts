import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BotError } from '../../../bots/errors/index.ts'
import { hasJournal } from '../../../recorder/index.ts'
import { recordingKind } from '../../api/host/contract/recorder.ts'
import type { Home } from '../home.ts'
import { writeWhole } from '../write-whole.ts'

const header = z.object({
  kind: recordingKind,
  name: z.string(),
  url: z.string().optional(),
  secure: z.boolean(),
  /** Milliseconds since 1970. */
  started: z.number(),
  /** The item of a run that is done by hand with it. */
  item: z.object({ run: z.string(), position: z.int(), isDone: z.boolean() }).optional(),
  table: z.object({ file: z.string(), headings: z.array(z.string()), rows: z.int() }).optional(),
})
/** What is known of a recording from its beginning. */
export type RecordingHeader = z.output<typeof header>

/** Where one recording is kept until its bot is made; absolute paths. */
export interface RecordingPlace {
  readonly id: string
  /** The bot's, with all that goes with it. */
  readonly bot: string
  readonly pictures: string
}

export type RecordingStore = ReturnType<typeof recordingStore>

/** The recordings of a home, a folder each. */
export function recordingStore({ recordings, bots }: Home) {
  const place = (id: string): RecordingPlace => {
    const folder = join(recordings, id)
    return { id, bot: join(folder, 'bot'), pictures: join(folder, 'pictures') }
  }
  const headerFile = (id: string) => join(recordings, id, 'recording.json')
  return {
    place,
    /** A new place, with the folder of its bot. */
    make(): RecordingPlace {
      const made = place(randomBytes(6).toString('hex'))
      mkdirSync(made.bot, { recursive: true, mode: 0o700 })
      return made
    },
    describe(id: string, described: RecordingHeader): void {
      writeWhole(headerFile(id), `${JSON.stringify(described, null, 2)}\n`)
    },
    /** Those with something to take up: what was broken off before anything was recorded is none. */
    broken(): { readonly id: string; readonly header: RecordingHeader }[] {
      if (!existsSync(recordings)) return []
      return readdirSync(recordings).flatMap((id) => {
        const read = hasJournal(place(id).bot) ? readHeader(headerFile(id)) : undefined
        return read ? [{ id, header: read }] : []
      })
    },
    remove(id: string): void {
      rmSync(join(recordings, id), { recursive: true, force: true })
    },
    /** Puts the bot among those of the home; gives its folder. Throws `file-exists`: it is never put over another. */
    settle(id: string, name: string): string {
      const folder = checkFree(bots, name)
      mkdirSync(bots, { recursive: true, mode: 0o700 })
      renameSync(place(id).bot, folder)
      rmSync(join(recordings, id), { recursive: true, force: true })
      return folder
    },
    /** Throws `file-exists` where a bot of that name is there, `field-invalid` where it cannot be a name. */
    checkFree: (name: string) => void checkFree(bots, name),
  }
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

function checkFree(bots: string, name: string): string {
  if (!NAME.test(name))
    throw new BotError('field-invalid', 'A bot cannot have this name', {
      expected: 'small letters and digits, with - between words',
      found: name,
      acted: false,
    })
  const folder = join(bots, name)
  if (!existsSync(folder)) return folder
  throw new BotError('file-exists', `There is a bot "${name}" already`, {
    next: 'Choose another name.',
    acted: false,
  })
}

/** Nothing where it is damaged: then what to begin it with is not known. */
function readHeader(file: string): RecordingHeader | undefined {
  try {
    return header.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
