import {
  closeSync,
  existsSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { BotError } from '../../bots/errors/index.ts'
import type { ContextOptions } from '../context-options.ts'
import { facts as browserFacts, type DesktopFact, desktopFacts, type Fact } from '../facts/index.ts'

const FOLDER = '.recording'
const FILE = 'facts.jsonl'
/** Milliseconds in which a loss of power may lose what was recorded; a killed process loses nothing. */
const BETWEEN_SYNCS = 100
const VERSION = 1

/** What a bot needs to be made of the facts later. */
export interface Header {
  readonly name?: string | undefined
  readonly contextOptions?: ContextOptions | undefined
}

const header = z.object({
  recording: z.literal(VERSION),
  name: z.string().optional(),
  contextOptions: z.record(z.string(), z.unknown()).optional(),
})
const line = z.union([
  z.object({ fact: browserFacts }),
  z.object({ desktop: desktopFacts }),
  z.object({ forget: z.array(z.int()) }),
])

/** What was recorded, of each kind in the order in which it happened. */
export interface Recorded extends Header {
  readonly facts: readonly Fact[]
  readonly desktop: readonly DesktopFact[]
}

/** What is recorded, in a file, so that it outlives the recorder. Holds no secrets: they are masked before. */
export class Journal {
  readonly #folder: string
  readonly #onTrouble: (message: string) => void
  /** The first folder that was not there before. */
  readonly #made: string | undefined
  #handle: number | undefined
  #isDirty = false
  #lastNumber = 0
  #timer: NodeJS.Timeout | undefined

  /**
   * Begins a new file below the bot's folder; `onTrouble` is told in words when it cannot be written any more. Throws
   * `folder-read-only` where it cannot be made.
   */
  constructor(folder: string, { name, contextOptions }: Header, onTrouble: (message: string) => void) {
    this.#folder = join(folder, FOLDER)
    this.#onTrouble = onTrouble
    try {
      this.#made = mkdirSync(this.#folder, { recursive: true })
      this.#handle = openSync(join(this.#folder, FILE), 'w', 0o600)
    } catch (cause) {
      throw new BotError('folder-read-only', `${folder} cannot be written`, { found: String(cause), cause })
    }
    this.#write({ recording: VERSION, name, contextOptions: withoutAccount(contextOptions) })
    this.#timer = setInterval(() => this.#sync(), BETWEEN_SYNCS)
    this.#timer.unref()
  }

  /** The number of the next fact: there is one numbering for all that is recorded here. */
  number(): number {
    this.#lastNumber += 1
    return this.#lastNumber
  }

  add(fact: Fact): void {
    this.#write({ fact })
  }

  addDesktop(fact: DesktopFact): void {
    this.#write({ desktop: fact })
  }

  forget(numbers: readonly number[]): void {
    this.#write({ forget: numbers })
  }

  /** The bot is made: nothing here is needed any more. An empty folder that was made for this goes too. */
  remove(): void {
    this.#close()
    rmSync(this.#folder, { recursive: true, force: true })
    const parent = dirname(this.#folder)
    if (this.#made !== undefined && this.#made !== this.#folder && readdirSync(parent).length === 0)
      rmdirSync(parent)
  }

  #write(entry: object): void {
    if (this.#handle === undefined) return
    try {
      writeSync(this.#handle, `${JSON.stringify(entry)}\n`)
      this.#isDirty = true
    } catch (trouble) {
      // The recording itself goes on in memory.
      this.#close()
      const why = trouble instanceof Error ? trouble.message : String(trouble)
      this.#onTrouble(`What is recorded is kept in memory alone: ${why}`)
    }
  }

  #sync(): void {
    if (!this.#isDirty || this.#handle === undefined) return
    this.#isDirty = false
    fsync(this.#handle, () => undefined)
  }

  #close(): void {
    clearInterval(this.#timer)
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }
}

/** True where a recording was broken off in this folder. */
export function hasJournal(folder: string): boolean {
  return existsSync(join(folder, FOLDER, FILE))
}

/** Removes what a recording that was broken off has left. */
export function removeJournal(folder: string): void {
  rmSync(join(folder, FOLDER), { recursive: true, force: true })
}

/**
 * What was recorded until the recorder was killed; of its last line there may be only a part. Throws `file-missing` and
 * `file-unreadable`.
 */
export function readJournal(folder: string): Recorded {
  const path = join(folder, FOLDER, FILE)
  if (!existsSync(path))
    throw new BotError('file-missing', `No recording was broken off in ${folder}`, { expected: path })
  const [first = '', ...rest] = readFileSync(path, 'utf8').split('\n')
  const begun = header.safeParse(parsed(first))
  if (!begun.success)
    throw new BotError('file-unreadable', `${path} is no recording`, { found: first.slice(0, 80) })
  const { facts, desktop } = keptOf(entriesIn(rest, path))
  const { name, contextOptions } = begun.data
  const inOrder = [...facts.values()].sort((one, other) => one.at - other.at || one.seq - other.seq)
  return {
    ...{ name, contextOptions: contextOptions as ContextOptions | undefined },
    ...{ facts: inOrder, desktop: [...desktop.values()] },
  }
}

type Entry = z.infer<typeof line>

function* entriesIn(lines: readonly string[], path: string): Generator<Entry> {
  for (const [index, text] of lines.entries()) {
    const entry = line.safeParse(parsed(text))
    if (entry.success) yield entry.data
    else if (index < lines.length - 1)
      throw new BotError('file-unreadable', `${path} is damaged`, { found: `line ${index + 2}` })
  }
}

/** What was neither corrected nor forgotten later, by its number. */
function keptOf(entries: Iterable<Entry>) {
  const facts = new Map<number, Fact>()
  const desktop = new Map<number, DesktopFact>()
  for (const entry of entries) {
    if ('fact' in entry) facts.set(entry.fact.seq, entry.fact)
    else if ('desktop' in entry) desktop.set(entry.desktop.seq, entry.desktop)
    else
      for (const seq of entry.forget) {
        facts.delete(seq)
        desktop.delete(seq)
      }
  }
  return { facts, desktop }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** That an account was needed must be known, and nothing else of it. */
function withoutAccount(options: ContextOptions | undefined): ContextOptions | undefined {
  if (!options?.httpCredentials) return options
  return { ...options, httpCredentials: { username: '', password: '' } }
}
