import { userInfo } from 'node:os'
import type { Choice, Journal } from '../../../bots/engine/journal/index.ts'
import { asBotError, BotError, BotErrors } from '../../../bots/errors/index.ts'
import type { Bot } from '../../../bots/format/model.ts'
import { readBot } from '../../../bots/index.ts'
import type { DebugWishes } from '../../api/host/contract/debug.ts'
import { readInputs } from '../../runner/inputs.ts'
import { runAssets } from '../../runner/watched-run.ts'
import type { Home } from '../home.ts'
import { ForkedRun } from './forked-run.ts'
import type { BeginRun } from './messages.ts'

/** What a run is started with. */
export interface StartRun {
  /** The folder of the bot. */
  readonly folder: string
  /** By name: texts as a person types them, or values as in JSON. */
  readonly inputs: Readonly<Record<string, unknown>>
  readonly rehearse?: boolean
  /** The items that are to be done; all where not given. */
  readonly only?: readonly Choice[] | undefined
  /** No browser window. */
  readonly headless?: boolean
  /** On a display of its own, beside that of the person. */
  readonly ownDisplay?: boolean
  /** Who or what starts it; where not given, the user of this PC. */
  readonly startedBy?: string
  /** How it is gone through, step by step; not at all where not given. */
  readonly debug?: DebugWishes
}

/** A run that has begun. */
export interface BegunRun {
  readonly run: string
  /** Settles when its process is gone; never rejects. */
  readonly ended: Promise<void>
}

/** The runs that this host carries, each in a process of its own. When the host goes, they end at once. */
export class CarriedRuns {
  readonly #home: Home
  readonly #journal: Journal
  readonly #runs = new Map<string, ForkedRun>()

  constructor(home: Home, journal: Journal) {
    this.#home = home
    this.#journal = journal
  }

  /**
   * Starts a bot. What is wrong with the bot, its inputs or its assets is thrown before a process starts, as BotError or
   * BotErrors; so is what the run refuses itself.
   */
  async start({
    folder,
    inputs,
    rehearse = false,
    only,
    headless = false,
    ownDisplay = false,
    startedBy,
    debug,
  }: StartRun): Promise<BegunRun> {
    const bot = readBot(folder)
    await readInputs(bot, inputs)
    this.#refuseMissingAssets(bot)
    return this.#begin({
      folder,
      inputs: { ...inputs },
      rehearse,
      only: only && [...only],
      headless,
      ownDisplay,
      startedBy: startedBy ?? userInfo().username,
      debug,
    })
  }

  /** Goes on with a run that did not come to its end, shown or not and where it was at first. Throws as `start`. */
  async resume(run: string): Promise<BegunRun> {
    const { folder, headless, ownDisplay } = this.#journal.run(run)
    this.#refuseMissingAssets(readBot(folder))
    const startedBy = userInfo().username
    return this.#begin({ folder, resume: run, inputs: {}, rehearse: false, headless, ownDisplay, startedBy })
  }

  /** The process of a run; undefined where this host does not carry it. */
  get(run: string): ForkedRun | undefined {
    return this.#runs.get(run)
  }

  /** The same; throws `run-elsewhere` where another process carries it, and `run-finished` where none does. */
  ours(run: string): ForkedRun {
    const found = this.#runs.get(run)
    if (found) return found
    if (this.#journal.run(run).state !== 'running')
      throw new BotError('run-finished', 'This run has ended already', { found: run, acted: false })
    throw new BotError('run-elsewhere', 'This run was started elsewhere', { found: run, acted: false })
  }

  /** Ends all of them at once; settles when their processes are gone. */
  async close(): Promise<void> {
    await Promise.all([...this.#runs.values()].map((run) => run.kill()))
  }

  async #begin(begin: BeginRun): Promise<BegunRun> {
    const forked = new ForkedRun(this.#home, begin)
    const run = await forked.begun
    this.#runs.set(run, forked)
    void forked.ended.then(() => this.#runs.delete(run))
    return { run, ended: forked.ended }
  }

  #refuseMissingAssets(bot: Bot): void {
    const asset = runAssets(bot, this.#home, {})
    const problems = bot.assets.flatMap(({ name }) => {
      try {
        asset(name)
        return []
      } catch (thrown) {
        return [asBotError(thrown)]
      }
    })
    if (problems.length > 0) throw new BotErrors(problems)
  }
}
