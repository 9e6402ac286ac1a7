import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import { home } from '../host/home.ts'
import { type Carried, carryOut } from '../runner/carry-out.ts'
import { peopleHere } from '../runner/people/index.ts'
import { terminalProgress } from '../runner/progress.ts'
import { inputsFromFile } from './given.ts'
import { interruptions } from './interruptions.ts'
import type { RunFlags } from './run-flags.ts'
import { outcomeJson, outcomeText, statusOf } from './run-outcome.ts'

/** Carries a bot through in this process and says what came of it; gives the exit status. */
export async function runHere(
  bot: string | undefined,
  flags: RunFlags,
  browser: BrowserDriver | undefined,
): Promise<number> {
  const carried = await carry(bot, flags, browser)
  process.stdout.write(flags.json ? `${outcomeJson(carried)}\n` : outcomeText(carried))
  return statusOf(carried.outcome)
}

async function carry(
  bot: string | undefined,
  flags: RunFlags,
  browser: BrowserDriver | undefined,
): Promise<Carried> {
  const out = flags.json ? process.stderr : process.stdout
  const progress = terminalProgress({ out, verbose: flags.verbose === true })
  const interrupted = interruptions(progress.note)
  const paths = home()
  try {
    return await carryOut({
      folder: bot,
      inputs: { ...(flags.inputs !== undefined && inputsFromFile(flags.inputs)), ...flags.input },
      assets: flags.asset ?? {},
      headless: flags.headless === true,
      ownDisplay: flags.ownDisplay,
      home: paths,
      progress,
      people: peopleHere({ tasks: paths.tasks, clear: progress.clear, quiet: flags.json === true }),
      rehearse: flags.rehearse,
      resume: flags.resume,
      keepOpen: flags.keepOpen,
      browser,
      stop: interrupted.stop,
      kill: interrupted.kill,
    })
  } finally {
    interrupted.end()
  }
}
