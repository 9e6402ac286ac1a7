import { ForkedBot, type ForkOptions } from './forked-bot.ts'

/** How long the process of a bot stays, with its browser, when there is nothing for it to do; milliseconds. */
const IDLE = 60_000

interface Kept {
  readonly bot: ForkedBot
  idle?: NodeJS.Timeout
}

/** The processes of the bots, one a bot; each begins when it is needed and stays for a while. */
export class BotProcesses {
  readonly #options: ForkOptions
  readonly #kept = new Map<string, Kept>()

  constructor(options: ForkOptions) {
    this.#options = options
  }

  /** The process of a bot, for one batch. */
  take(name: string): ForkedBot {
    const kept = this.#kept.get(name)
    clearTimeout(kept?.idle)
    if (kept?.bot.isAlive) return kept.bot
    const bot = new ForkedBot(this.#options)
    this.#kept.set(name, { bot })
    return bot
  }

  /** The batch is through. */
  giveBack(name: string): void {
    const kept = this.#kept.get(name)
    if (!kept) return
    kept.idle = setTimeout(() => {
      this.#kept.delete(name)
      void kept.bot.close()
    }, IDLE).unref()
  }

  async close(): Promise<void> {
    await Promise.all([...this.#kept.values()].map(({ bot }) => bot.close()))
    this.#kept.clear()
  }
}
