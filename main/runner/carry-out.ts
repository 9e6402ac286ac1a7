import { join } from 'node:path'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import { runBot } from '../../bots/engine/index.ts'
import { type Journal, openJournal } from '../../bots/engine/journal/index.ts'
import type { RunOptions, RunOutcome } from '../../bots/engine/options.ts'
import { BotError } from '../../bots/errors/index.ts'
import type { Bot } from '../../bots/format/model.ts'
import { readBot } from '../../bots/index.ts'
import type { PeoplePort } from '../../bots/steps/ports/index.ts'
import { assetSource } from '../host/assets.ts'
import { usesFamily } from '../host/bot-steps.ts'
import { hasDisplay } from '../host/display.ts'
import type { Home } from '../host/home.ts'
import { once } from '../host/lazy-port.ts'
import { type WiredPorts, wirePorts } from '../host/ports.ts'
import { readSettings } from '../host/settings.ts'
import { openVault } from '../host/vault/index.ts'
import { readInputs } from './inputs.ts'
import { filePeople } from './people/files.ts'
import type { Progress } from './progress.ts'
import { observeRun } from './run-observer.ts'

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
  /** Who is asked; where not given, tasks wait as files. */
  readonly people?: PeoplePort | undefined
  readonly rehearse?: boolean | undefined
  /** Goes on with the run of this id. */
  readonly resume?: string | undefined
  /** Leaves the browser open after the run. */
  readonly keepOpen?: boolean | undefined
  /** A browser that begins to start already; it is closed with the run. */
  readonly browser?: BrowserDriver | undefined
  /** Ends the run after the item that is under way. */
  readonly stop?: AbortSignal | undefined
  /** Ends the run at once. */
  readonly kill?: AbortSignal | undefined
}

export interface Carried {
  readonly outcome: RunOutcome
  /** The path of report.html; none where it could not be written. */
  readonly report: string | undefined
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
    const wired = wirePorts({
      bot,
      people: options.people ?? filePeople(options.home.tasks),
      headless,
      // A person at the screen signs in once, and the browser remembers.
      profile: headless ? undefined : join(options.home.profiles, bot.name),
      downloads: options.home.downloads,
      keepOpen: options.keepOpen,
      browser: options.browser,
    })
    try {
      return await underWay(options, bot, inputs, wired, journal)
    } finally {
      await wired.close()
    }
  } finally {
    await options.browser?.close()
    journal.made?.close()
  }
}

/** True where the bot needs a browser window and none can be shown; says so. */
function cannotShow(bot: Bot, progress: Progress): boolean {
  if (hasDisplay() || !usesFamily(bot, 'browser')) return false
  progress.note('There is no display here, so the browser runs headless.')
  return true
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
  bot: Bot,
  inputs: Readonly<Record<string, unknown>>,
  wired: WiredPorts,
  journal: () => Journal,
): Promise<Carried> {
  const { home, progress } = options
  const items = (run: string) => journal().transactions(run)
  const observer = observeRun({ progress, runs: home.runs, browser: wired.browser, items })
  const asset = assetSource({
    declarations: bot.assets,
    given: options.assets,
    vault: openVault(home),
    settings: readSettings(home),
  })
  try {
    const outcome = await runBot(bot, {
      ports: wired.ports,
      journal: journal(),
      inputs,
      asset,
      observer,
      ...given(options),
    })
    await observer.settled()
    const report = await reportOf(options, journal(), outcome.run, outcome)
    const cdp = options.keepOpen ? wired.browser()?.debuggingAddress() : undefined
    return { outcome, report, cdp }
  } catch (error) {
    const run = observer.run()
    if (run !== undefined) await reportOf(options, journal(), run)
    throw error
  }
}

function given({ resume, rehearse, stop, kill }: CarryOutOptions): Partial<RunOptions> {
  return {
    ...(resume !== undefined && { resume }),
    ...(rehearse && { rehearse }),
    ...(stop && { stop }),
    ...(kill && { kill }),
  }
}

/** Writes the report; that it cannot be written is told, but does not change what the run did. */
async function reportOf(
  { home, progress }: CarryOutOptions,
  journal: Journal,
  run: string,
  outcome?: RunOutcome,
): Promise<string | undefined> {
  try {
    const { writeReport } = await import('./report/index.ts')
    return await writeReport(journal.history(run), join(home.runs, run), { rehearsal: outcome?.rehearsal })
  } catch (error) {
    progress.note(`The report could not be written: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}
