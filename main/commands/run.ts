import type { Command } from 'commander'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import { browserAhead } from '../host/browser-ahead.ts'
import { home } from '../host/home.ts'
import { collectNamed } from './given.ts'
import type { RunFlags } from './run-flags.ts'

/** `deskhand run`: carries a bot through, or goes on with a run. */
export function runCommand(program: Command): void {
  program
    .command('run')
    .description('run a bot, or go on with a run')
    .argument('[bot]', 'the folder of the bot; with --resume the one of the run')
    .option('--input <name=value>', 'an input of the bot; may be given several times', collectNamed)
    .option('--inputs <file>', 'inputs from a JSON file')
    .option('--asset <name=value>', 'an asset for this run; a credential is user:password', collectNamed)
    .option('--headless', 'show no browser window')
    .option('--own-display', 'work on a display beside that of the person (Linux)')
    .option('--json', 'print the outcome as one JSON object on the last line')
    .option('--rehearse', 'stop before each commit and show what would be done')
    .option('--resume <run>', 'go on with the run of this id')
    .option('--keep-open', 'leave the browser open after the run')
    .option('--verbose', 'tell each step')
    .action(async (bot: string | undefined, flags: RunFlags, command: Command) => {
      if (bot === undefined && flags.resume === undefined) {
        command.error('error: name the folder of a bot, or a run with --resume', { exitCode: 2 })
      }
      process.exitCode = await run(bot, flags)
    })
}

/** Runs and says what came of it; gives the exit status. */
async function run(bot: string | undefined, flags: RunFlags): Promise<number> {
  if (flags.ownDisplay) return await onOwnDisplay(() => carry(bot, flags))
  return await carry(bot, flags)
}

async function carry(bot: string | undefined, flags: RunFlags): Promise<number> {
  const browser = bot !== undefined && flags.headless ? await headlessBrowser(bot, flags) : undefined
  const { runHere } = await import('./run-here.ts')
  return runHere(bot, flags, browser)
}

async function onOwnDisplay(work: () => Promise<number>): Promise<number> {
  const { takeOwnDisplay } = await import('../host/own-display.ts')
  const end = await takeOwnDisplay()
  try {
    return await work()
  } finally {
    await end()
  }
}

function headlessBrowser(bot: string, { keepOpen }: RunFlags): Promise<BrowserDriver | undefined> {
  return browserAhead(bot, { headless: true, downloads: home().downloads, ...(keepOpen && { keepOpen }) })
}
