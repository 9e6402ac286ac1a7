import { existsSync, readFileSync } from 'node:fs'
import { BotError } from '../../../bots/errors/index.ts'
import type { BotWishes, PickPurpose } from '../../api/host/contract/recorder.ts'
import { botLibrary } from '../bots/library.ts'
import { hasDisplay } from '../display.ts'
import type { Home } from '../home.ts'
import { madeBotOf } from '../runs/by-hand.ts'
import { latest } from '../triggers/latest.ts'
import { checkAddress } from './recorded-browser.ts'
import { type RecordingStart, Recordings } from './recordings.ts'

export interface RecorderOptions {
  /** A script that plays the person, in a browser without a window: for tests. */
  readonly user?: string
}

/** Recordings of this PC, each in a process of its own. All throw BotError. */
export function recorderServices(home: Home, { user }: RecorderOptions = {}) {
  const recordings = new Recordings(home, user)
  const library = botLibrary(home)
  return {
    list: () => recordings.all(),
    async start(wanted: RecordingStart): Promise<string> {
      check(wanted, user !== undefined)
      return await recordings.start(wanted)
    },
    live: (id: string, signal: AbortSignal | undefined) => {
      const followed = recordings.get(id)
      return latest(followed.news, () => followed.state, [followed.over, ...(signal ? [signal] : [])])
    },
    picture(id: string, step: number): Blob {
      const file = recordings.pictureFile(id, step)
      if (existsSync(file)) return new Blob([readFileSync(file)], { type: 'image/jpeg' })
      throw new BotError('file-missing', 'There is no picture of this step', { acted: false })
    },
    pause: (id: string) => recordings.get(id).ask({ ask: 'pause' }),
    resume: (id: string) => recordings.get(id).ask({ ask: 'resume' }),
    undo: (id: string) => recordings.get(id).ask({ ask: 'undo' }),
    remove: (id: string, step: number) => recordings.get(id).ask({ ask: 'remove', step }),
    pick: (id: string, purpose: PickPurpose, step?: number) =>
      recordings.get(id).ask({ ask: 'pick', purpose, ...(step !== undefined && { step }) }),
    stopPicking: (id: string) => recordings.get(id).ask({ ask: 'stop-picking' }),
    review: (id: string, loops: boolean) => recordings.get(id).review(loops),
    /** Makes the bot, in the folder of its name; gives its id among the bots of this PC. */
    async save(id: string, wishes: BotWishes) {
      const { item } = recordings.get(id).state
      const { folder, notKept } = await recordings.save(id, wishes)
      const bot = library.idOf(folder)
      if (item) madeBotOf(home, item, bot)
      return { bot, notKept }
    },
    /** Resolves when all that was done until now is among its steps. */
    async settle(id: string): Promise<void> {
      const recording = recordings.get(id)
      if (recording.state.phase !== 'broken') await recording.ask({ ask: 'settle' })
    },
    /** Records no more for an item that is done; what was recorded can be reviewed. */
    end: (id: string) => recordings.end(id),
    followed: (id: string) => recordings.get(id),
    pictureFile: (id: string, step: number) => recordings.pictureFile(id, step),
    discard: (id: string) => recordings.discard(id),
    recover: (id: string, language: 'en' | 'de') => recordings.recover(id, language),
    /** The id of the process that records, where there is one. */
    processOf: (id: string) => recordings.get(id).pid,
    close: () => recordings.close(),
  }
}

/** Throws what would keep a person from recording it. */
function check({ kind, url }: RecordingStart, isPlayed: boolean): void {
  if (kind !== 'desktop') checkAddress(url ?? '')
  if (isPlayed || hasDisplay()) return
  throw new BotError('display-missing', 'There is no display to show the window on that is recorded', {
    expected: 'a display: a desktop session, or DISPLAY set to one',
    next: 'Start Deskhand in a desktop session. A script can record without one: `deskhand record --headless --user <script>`.',
    acted: false,
  })
}
