import { BotError } from '../../../bots/errors/index.ts'
import type { BotWishes, RecordingKind, RecordingState } from '../../api/host/contract/recorder.ts'
import type { Home } from '../home.ts'
import type { Beginning } from './messages.ts'
import { type RecordingHeader, type RecordingStore, recordingStore } from './recording-store.ts'
import { RecordingSession } from './session.ts'
import { type GivenTable, takeTable } from './taken-table.ts'

export interface RecordingStart {
  readonly kind: RecordingKind
  readonly url?: string | undefined
  readonly name: string
  readonly secure: boolean
  readonly language: 'en' | 'de'
  readonly table?: GivenTable | undefined
  /** The item of a run that a person does by hand with it. */
  readonly item?: { readonly run: string; readonly position: number } | undefined
  /** The folder of the bot whose pages it is recorded on. */
  readonly pagesOf?: string | undefined
}

/** The recordings of a home: those that go on in a process of theirs, and those that were broken off. */
export class Recordings {
  readonly #home: Home
  /** A script that plays the person. */
  readonly #user: string | undefined
  readonly #store: RecordingStore
  readonly #sessions = new Map<string, RecordingSession>()

  constructor(home: Home, user: string | undefined) {
    this.#home = home
    this.#user = user
    this.#store = recordingStore(home)
  }

  /** The newest first. */
  all(): RecordingState[] {
    for (const { id } of this.#store.broken()) this.get(id)
    return [...this.#sessions.values()].map(({ state }) => state).sort((a, b) => b.started - a.started)
  }

  /** Throws `recording-unknown`. */
  get(id: string): RecordingSession {
    const known = this.#sessions.get(id) ?? this.#broken(id)
    if (known) return known
    throw new BotError('recording-unknown', `There is no recording ${id}`, { acted: false })
  }

  /** The file with the picture of a step, whether it is there or not. */
  pictureFile(id: string, step: number): string {
    return `${this.#store.place(this.get(id).state.id).pictures}/${step}.jpg`
  }

  /** Begins a recording; gives its id. Where that fails nothing of it is left. */
  async start({ kind, url, name, secure, language, table, item, pagesOf }: RecordingStart): Promise<string> {
    const { id, bot } = this.#store.make()
    try {
      const taken = table && (await takeTable(bot, table))
      const header: RecordingHeader = {
        ...{ kind, name: name.trim(), secure, started: Date.now() },
        ...(kind !== 'desktop' && { url: url ?? '' }),
        ...(taken && { table: taken }),
        ...(item && { item: { ...item, isDone: false } }),
      }
      this.#store.describe(id, header)
      const opened = new RecordingSession(id, header)
      await this.#begin(opened, { kind, language, pagesOf })
      this.#sessions.set(id, opened)
      return id
    } catch (error) {
      this.#store.remove(id)
      throw error
    }
  }

  /** Takes up what was broken off; one that goes on stays as it is. */
  async recover(id: string, language: 'en' | 'de'): Promise<void> {
    const found = this.get(id)
    if (found.state.phase === 'broken') await this.#begin(found, { kind: 'recovered', language })
  }

  /** Makes the bot of a recording; gives its folder, and the log-ins that the vault did not take. */
  async save(
    id: string,
    wishes: BotWishes,
  ): Promise<{ readonly folder: string; readonly notKept: string[] }> {
    this.#store.checkFree(wishes.name)
    const ended = this.get(id)
    const notKept = await ended.save(wishes)
    // Told no more: that its process ends is nothing that broke.
    ended.end()
    await ended.close()
    const folder = this.#store.settle(id, wishes.name)
    this.#sessions.delete(id)
    return { folder, notKept }
  }

  /** Records no more, and remembers that its item is done. What was recorded can be reviewed. */
  async end(id: string): Promise<void> {
    const session = this.get(id)
    const { item } = session.header
    if (item) {
      session.describe({ ...session.header, item: { ...item, isDone: true } })
      this.#store.describe(id, session.header)
    }
    const { phase, kind } = session.state
    // The desktop is nobody's to close.
    if (phase !== 'broken') await session.ask({ ask: kind === 'browser' ? 'end' : 'pause' })
  }

  async discard(id: string): Promise<void> {
    const gone = this.get(id)
    gone.end()
    await gone.close()
    this.#sessions.delete(id)
    this.#store.remove(id)
  }

  /** Ends what is recorded; it can be recovered. */
  async close(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.close()))
  }

  #broken(id: string): RecordingSession | undefined {
    const found = this.#store.broken().find((each) => each.id === id)
    if (!found) return undefined
    const session = new RecordingSession(id, found.header)
    this.#sessions.set(id, session)
    return session
  }

  async #begin(
    session: RecordingSession,
    how: Pick<Beginning, 'kind' | 'language' | 'pagesOf'>,
  ): Promise<void> {
    const { id, name, secure, url = '', table } = session.state
    const { bot, pictures } = this.#store.place(id)
    const user = this.#user
    await session.begin({
      ...how,
      ...{ home: this.#home.folder, folder: bot, pictures, name, secure, url },
      headless: user !== undefined,
      ...(user !== undefined && { user }),
      ...(table && { table: table.file }),
    })
  }
}
