import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import type { Debugger } from '../../bots/engine/debugger.ts'
import { type Choice, type Journal, openJournal } from '../../bots/engine/journal/index.ts'
import type { RunOptions } from '../../bots/engine/options.ts'
import { BotError } from '../../bots/errors/index.ts'
import type { Bot } from '../../bots/format/model.ts'
import { readBot } from '../../bots/index.ts'
import type { PeoplePort } from '../../bots/steps/ports/index.ts'
import type { Home } from '../host/home.ts'
import { once } from '../host/lazy-port.ts'
import { type WiredPorts, wirePorts } from '../host/ports.ts'
import { readInputs } from './inputs.ts'
import { filePeople } from './people/files.ts'
import type { Progress } from './progress.ts'
import { cannotShow, runAssets, type WatchedRun, type WatchedRunOptions, watchedRun } from './watched-run.ts'

export interface CarryOutOptions {
  /** The bot's folder; when a run is resumed, the one it had where not given. */
  readonly folder?: string | undefined
  /** By name: texts as on a command line, or values as in JSON. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** Assets given for this run, as text; others come from the vault and the settings. */
  readonly assets: Readonly<Record<string, string>>
  /** No browser window; also where there is no display. */
  readonly headless: boolean
  readonly home: Home
  readonly progress: Progress
  /** Who or what starts the run; where not given, the user of this PC. */
  readonly startedBy?: string | undefined
  /** This process works on a display of its own: kept for who resumes the run. */
  readonly ownDisplay?: boolean | undefined
  /** Who is asked; where not given, tasks wait as files. */
  readonly people?: PeoplePort | undefined
  readonly rehearse?: boolean | undefined
  /** The items that are to be done; all where not given. */
  readonly only?: readonly Choice[] | undefined
  /** Goes on with the run of this id. */
  readonly resume?: string | undefined
  /** Leaves the browser open after the run. */
  readonly keepOpen?: boolean | undefined
  /** A browser that begins to start already; it is closed with the run. */
  readonly browser?: BrowserDriver | undefined
  /** Told of what the bot works with, before it begins. */
  readonly onWired?: ((wired: WiredPorts) => void) | undefined
  /** Makes what goes through the run step by step. */
  readonly debugging?: ((bot: Bot, wired: WiredPorts) => Debugger) | undefined
  /** Ends the run after the item that is under way. */
  readonly stop?: AbortSignal | undefined
  /** Ends the run at once. */
  readonly kill?: AbortSignal | undefined
}

export interface Carried extends WatchedRun {
  /** The debugging address of a browser that was left open. */
  readonly cdp?: string | undefined
}

/**
 * Carries a run through: reads the bot, checks its inputs, wires its ports, runs it with evidence, writes its
 * report, and closes all that it opened, however it ends. Throws BotError or BotErrors where the run could not
 * begin; what happens later is in the outcome.
 */
export async function carryOut(options: CarryOutOptions): Promise<Carried> {
  const journal = once(() => openJournal(options.home.journal))
  try {
    const { bot, inputs } = await prepare(options, journal)
    const headless = options.headless || cannotShow(bot, options.progress)
    const asset = runAssets(bot, options.home, options.assets)
    const wired = wirePorts({
      bot,
      asset,
      people: options.people ?? filePeople(options.home.tasks),
      headless,
      // A person at the screen signs in once, and the browser remembers.
      profile: headless ? undefined : join(options.home.profiles, bot.name),
      downloads: options.home.downloads,
      deciding: { home: options.home, decisions: () => journal().decisions },
      keepOpen: options.keepOpen,
      browser: options.browser,
    })
    try {
      options.onWired?.(wired)
      return await underWay(options, { bot, inputs, asset, wired, journal })
    } finally {
      await wired.close()
    }
  } finally {
    await options.browser?.close()
    journal.made?.close()
  }
}

/** The bot and its inputs; a run that is resumed knows both from the journal. */
async function prepare({ folder, inputs, resume }: CarryOutOptions, journal: () => Journal) {
  const before = resume === undefined ? undefined : journal().run(resume)
  const where = folder ?? before?.folder
  if (where === undefined) {
    throw new BotError('input-missing', 'No bot was named', { next: 'Name the folder of the bot.' })
  }
  const bot = readBot(where)
  return { bot, inputs: await readInputs(bot, { ...before?.inputs, ...inputs }) }
}

async function underWay(
  options: CarryOutOptions,
  ready: Pick<WatchedRunOptions, 'bot' | 'inputs' | 'asset' | 'wired' | 'journal'>,
): Promise<Carried> {
  const { home, progress } = options
  const carried = await watchedRun({ ...ready, home, progress, engine: given(options, ready) })
  const cdp = options.keepOpen ? ready.wired.browser()?.debuggingAddress() : undefined
  return { ...carried, cdp }
}

function given(
  { startedBy, headless, ownDisplay, only, resume, rehearse, debugging, stop, kill }: CarryOutOptions,
  { bot, wired }: Pick<WatchedRunOptions, 'bot' | 'wired'>,
): Partial<RunOptions> {
  return {
    ...(debugging && { debugger: debugging(bot, wired) }),
    startedBy: startedBy ?? userInfo().username,
    headless,
    ownDisplay,
    // Somebody is there to see what was healed.
    healing: true,
    ...(only && { only }),
    ...(resume !== undefined && { resume }),
    ...(rehearse && { rehearse }),
    ...(stop && { stop }),
    ...(kill && { kill }),
  }
}
