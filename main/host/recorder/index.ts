import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import type { BotWishes, PickPurpose, RecordingState } from '../../api/host/contract/recorder.ts'
import { botLibrary } from '../bots/library.ts'
import { hasDisplay } from '../display.ts'
import type { Home } from '../home.ts'
import { latest } from '../triggers/latest.ts'
import type { Beginning } from './messages.ts'
import { checkAddress } from './recorded-browser.ts'
import { type RecordingHeader, recordingStore } from './recording-store.ts'
import { RecordingSession } from './session.ts'
import { type GivenTable, takeTable } from './taken-table.ts'

export interface RecorderOptions {
  /** A script that plays the person, in a browser without a window: for tests. */
  readonly user?: string
}

export interface RecordingStart {
  readonly kind: 'browser' | 'desktop'
  readonly url?: string | undefined
  readonly name: string
  readonly secure: boolean
  readonly language: 'en' | 'de'
  readonly table?: GivenTable | undefined
}

/** Recordings of this PC, each in a process of its own. All throw BotError. */
export function recorderServices(home: Home, { user }: RecorderOptions = {}) {
  const store = recordingStore(home)
  const library = botLibrary(home)
  const sessions = new Map<string, RecordingSession>()

  /** A recording that goes on, or was broken off. */
  const session = (id: string): RecordingSession => {
    const known = sessions.get(id) ?? broken(id)
    if (known) return known
    throw new BotError('file-missing', 'This recording is gone', {
      next: 'Look at the list of recordings again.',
      acted: false,
    })
  }
  const broken = (id: string) => {
    const found = store.broken().find((each) => each.id === id)
    if (!found) return undefined
    const made = new RecordingSession(id, found.header)
    sessions.set(id, made)
    return made
  }
  const begin = (id: string, opened: RecordingSession, how: Pick<Beginning, 'kind' | 'language'>) => {
    const { state } = opened
    const { bot, pictures } = store.place(id)
    return opened.begin({
      ...how,
      ...{ home: home.folder, folder: bot, pictures, name: state.name, secure: state.secure },
      url: state.url ?? '',
      headless: user !== undefined,
      ...(user !== undefined && { user }),
      ...(state.table && { table: state.table.file }),
    })
  }
  const forget = async (id: string) => {
    const gone = session(id)
    sessions.delete(id)
    await gone.close()
    store.remove(id)
    gone.end()
  }

  return {
    list(): RecordingState[] {
      for (const { id } of store.broken()) session(id)
      return [...sessions.values()].map(({ state }) => state).sort((a, b) => b.started - a.started)
    },
    async start(wanted: RecordingStart): Promise<string> {
      check(wanted, user !== undefined)
      const { kind, url, name, secure, language, table } = wanted
      const { id, bot } = store.make()
      try {
        const taken = table && (await takeTable(bot, table))
        const header: RecordingHeader = {
          ...{ kind, name: name.trim(), secure, started: Date.now() },
          ...(kind === 'browser' && { url: url ?? '' }),
          ...(taken && { table: taken }),
        }
        store.describe(id, header)
        const opened = new RecordingSession(id, header)
        await begin(id, opened, { kind, language })
        sessions.set(id, opened)
        return id
      } catch (error) {
        store.remove(id)
        throw error
      }
    },
    live: (id: string, signal: AbortSignal | undefined) => {
      const followed = session(id)
      return latest(followed.news, () => followed.state, [followed.over, ...(signal ? [signal] : [])])
    },
    picture(id: string, step: number): Blob {
      const file = join(store.place(session(id).state.id).pictures, `${step}.jpg`)
      if (existsSync(file)) return new Blob([readFileSync(file)], { type: 'image/jpeg' })
      throw new BotError('file-missing', 'There is no picture of this step', { acted: false })
    },
    pause: (id: string) => session(id).ask({ ask: 'pause' }),
    resume: (id: string) => session(id).ask({ ask: 'resume' }),
    undo: (id: string) => session(id).ask({ ask: 'undo' }),
    remove: (id: string, step: number) => session(id).ask({ ask: 'remove', step }),
    pick: (id: string, purpose: PickPurpose, step?: number) =>
      session(id).ask({ ask: 'pick', purpose, ...(step !== undefined && { step }) }),
    stopPicking: (id: string) => session(id).ask({ ask: 'stop-picking' }),
    review: (id: string, loops: boolean) => session(id).review(loops),
    /** Makes the bot, in the folder of its name; gives its id among the bots of this PC. */
    async save(id: string, wishes: BotWishes) {
      store.checkFree(wishes.name)
      const ended = session(id)
      const notKept = await ended.save(wishes)
      await ended.close()
      const folder = store.settle(id, wishes.name)
      sessions.delete(id)
      ended.end()
      return { bot: library.idOf(folder), notKept }
    },
    /** The id of the process that records, where there is one. */
    processOf: (id: string) => session(id).pid,
    discard: forget,
    async recover(id: string, language: 'en' | 'de'): Promise<void> {
      const found = session(id)
      if (found.state.phase === 'broken') await begin(id, found, { kind: 'recovered', language })
    },
    /** Ends what is recorded; it can be recovered. */
    close: async () => void (await Promise.all([...sessions.values()].map((each) => each.close()))),
  }
}

/** Throws what would keep a person from recording it. */
function check({ kind, url }: RecordingStart, isPlayed: boolean): void {
  if (kind === 'browser') checkAddress(url ?? '')
  if (isPlayed || hasDisplay()) return
  throw new BotError('display-missing', 'There is no display to show the window on that is recorded', {
    expected: 'a display: a desktop session, or DISPLAY set to one',
    next: 'Start Deskhand in a desktop session. A script can record without one: `deskhand record --headless --user <script>`.',
    acted: false,
  })
}
