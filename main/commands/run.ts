import type { Command } from 'commander'
import { home } from '../host/home.ts'
import { type Carried, carryOut } from '../runner/carry-out.ts'
import { peopleHere } from '../runner/people/index.ts'
import { terminalProgress } from '../runner/progress.ts'
import { collectNamed, inputsFromFile } from './given.ts'
import { interruptions } from './interruptions.ts'
import { outcomeJson, outcomeText, statusOf } from './run-outcome.ts'

interface RunFlags {
  readonly input?: Record<string, string>
  readonly inputs?: string
  readonly asset?: Record<string, string>
  readonly headless?: true
  readonly json?: true
  readonly rehearse?: true
  readonly resume?: string
  readonly keepOpen?: true
  readonly verbose?: true
}

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
  const carried = await carry(bot, flags)
  process.stdout.write(flags.json ? `${outcomeJson(carried)}\n` : outcomeText(carried))
  return statusOf(carried.outcome)
}

async function carry(bot: string | undefined, flags: RunFlags): Promise<Carried> {
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
      home: paths,
      progress,
      people: peopleHere({ tasks: paths.tasks, clear: progress.clear, quiet: flags.json === true }),
      rehearse: flags.rehearse,
      resume: flags.resume,
      keepOpen: flags.keepOpen,
      stop: interrupted.stop,
      kill: interrupted.kill,
    })
  } finally {
    interrupted.end()
  }
}
