import { setTimeout as pause } from 'node:timers/promises'
import { type Fate, openBook, posterBot } from '../../runner/central/book.ts'

/** That a runner posts a number, by one of its bots. */
export interface Posting {
  readonly runner: string
  readonly bot: string
  readonly number: string
}

/** The world that the bots of several runners change. */
export interface Ledger {
  /** The address that this runner posts to. */
  urlFor(runner: string): string
  /** How often each number was booked. */
  readonly booked: ReadonlyMap<string, number>
}

/** So long a posting takes, so that others are under way meanwhile; milliseconds. */
const PACE = 60

/** Opens a ledger; `fateOf` is asked about each posting before it stands in the book. */
export async function openLedger(fateOf: (posting: Posting) => Fate = () => 'booked'): Promise<Ledger> {
  const booked = new Map<string, number>()
  const book = await openBook({
    before(number, path) {
      const [, runner = '', bot = ''] = path.split('/')
      const fate = fateOf({ runner, bot, number })
      if (fate !== 'lost') booked.set(number, (booked.get(number) ?? 0) + 1)
      return fate
    },
    after: () => pause(PACE),
  })
  return { urlFor: (runner) => `${book.url}/${runner}`, booked }
}

/** A bot that posts each number and can look whether it stands in the book, and one that cannot look. */
export const VERIFYING = 'verifying'
export const BLIND = 'blind'

/** The text of the `bot.yaml` of one of the two. */
export function poster(bot: typeof VERIFYING | typeof BLIND): string {
  return posterBot(bot, { looks: bot === VERIFYING })
}
