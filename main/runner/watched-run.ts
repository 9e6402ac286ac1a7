import { join } from 'node:path'
import { runBot } from '../../bots/engine/index.ts'
import type { Journal } from '../../bots/engine/journal/index.ts'
import type { RunOptions, RunOutcome } from '../../bots/engine/options.ts'
import type { Bot } from '../../bots/format/model.ts'
import type { PeoplePort } from '../../bots/steps/ports/index.ts'
import { assetSource } from '../host/assets.ts'
import { usesFamily } from '../host/bot-steps.ts'
import { hasDisplay } from '../host/display.ts'
import type { Home } from '../host/home.ts'
import type { WiredPorts } from '../host/ports.ts'
import { readSettings } from '../host/settings.ts'
import { openVault } from '../host/vault/index.ts'
import type { Progress } from './progress.ts'
import { observeRun } from './run-observer.ts'

export interface WatchedRunOptions {
  readonly bot: Bot
  /** Of their declared types. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** An asset's value, as `runAssets` gives it. */
  readonly asset: (name: string) => unknown
  readonly wired: WiredPorts
  /** Opened only when the run can begin. */
  readonly journal: () => Journal
  readonly home: Home
  readonly progress: Progress
  /** What else the engine is told. */
  readonly engine: Pick<
    RunOptions,
    | 'startedBy'
    | 'headless'
    | 'ownDisplay'
    | 'only'
    | 'resume'
    | 'rehearse'
    | 'healing'
    | 'items'
    | 'guard'
    | 'debugger'
    | 'stop'
    | 'kill'
  >
}

export interface WatchedRun {
  readonly outcome: RunOutcome
  /** The path of report.html; none where it could not be written. */
  readonly report: string | undefined
}

/**
 * Gives the assets of a bot by name: those given for this run, as text; others from the vault and the settings. Throws
 * `input-invalid` where something given fits no declaration.
 */
export function runAssets(
  bot: Bot,
  home: Home,
  given: Readonly<Record<string, string>>,
): (name: string) => unknown {
  return assetSource({
    declarations: bot.assets,
    given,
    vault: openVault(home),
    settings: readSettings(home),
  })
}

/**
 * Runs a bot on ports that are wired, takes evidence, and writes the report, also of a run that breaks off. Throws
 * where the run could not begin; what happens later is in the outcome.
 */
export async function watchedRun(options: WatchedRunOptions): Promise<WatchedRun> {
  const { bot, inputs, asset, wired, journal, home, progress, engine } = options
  const items = (run: string) => journal().transactions(run)
  const observer = observeRun({
    bot,
    proposals: home.proposals,
    progress,
    runs: home.runs,
    shown: wired.shown,
    items,
  })
  try {
    const outcome = await runBot(bot, {
      ports: { ...wired.ports, people: peopleFor(wired, observer) },
      journal: journal(),
      inputs,
      asset,
      observer,
      ...engine,
    })
    await observer.settled()
    return { outcome, report: await reportOf(options, outcome.run, outcome) }
  } catch (error) {
    const run = observer.run()
    if (run !== undefined) await reportOf(options, run)
    throw error
  }
}

/** The people who are asked, told by which run. */
function peopleFor({ ports }: WiredPorts, { run }: { run(): string | undefined }): PeoplePort {
  return { ask: (task, call) => ports.people.ask({ ...task, run: run() }, call) }
}

/** True where the bot needs a browser window and none can be shown; says so. */
export function cannotShow(bot: Bot, progress: Pick<Progress, 'note'>): boolean {
  if (hasDisplay() || !usesFamily(bot, 'browser')) return false
  progress.note('There is no display here, so the browser runs headless.')
  return true
}

/** Writes the report; that it cannot be written is told, but does not change what the run did. */
async function reportOf(
  { home, progress, journal }: WatchedRunOptions,
  run: string,
  outcome?: RunOutcome,
): Promise<string | undefined> {
  try {
    const { writeReport } = await import('./report/index.ts')
    return await writeReport(journal().history(run), join(home.runs, run), { rehearsal: outcome?.rehearsal })
  } catch (error) {
    progress.note(`The report could not be written: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}
