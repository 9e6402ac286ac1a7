import { Command, CommanderError } from 'commander'
import { asBotError, BotError, BotErrors } from '../bots/errors/index.ts'
import { maskSecrets } from '../bots/secrets/index.ts'
import { errorJson } from './commands/error-json.ts'
import { exitStatus } from './commands/exit-status.ts'
import { verbs } from './commands/index.ts'
import { version } from './version.ts'

const words = process.argv.slice(2)

process.on('uncaughtException', (error) => {
  report(error)
  process.exit(exitStatus.failed)
})
// A reader that has seen enough (`deskhand runs | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

await main()

async function main(): Promise<void> {
  const program = new Command('deskhand')
    .description('Desktop RPA studio: record, rehearse and run bots that never act twice.')
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show what can be done')
    .helpCommand(false)
    .showHelpAfterError('(deskhand --help shows what can be done)')
    .exitOverride()
  try {
    await addVerbs(program, words[0])
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    process.exitCode = statusOf(error)
  }
}

/** Loads the one verb that is called; for help and mistakes the names of all are enough. */
async function addVerbs(program: Command, called: string | undefined): Promise<void> {
  const verb = called !== undefined && Object.hasOwn(verbs, called) ? verbs[called] : undefined
  if (verb !== undefined) (await verb.load())(program)
  else for (const [name, { summary }] of Object.entries(verbs)) program.command(name).description(summary)
}

/** Says what went wrong and gives the exit status for it. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return misused(error)
  report(error)
  if (error instanceof BotErrors) return exitStatus.wrongUse
  if (!(error instanceof BotError)) return exitStatus.failed
  if (error.code === 'in-doubt') return exitStatus.inDoubt
  return error.kind === 'author' || error.kind === 'setup' ? exitStatus.wrongUse : exitStatus.failed
}

/** Commander has said it already; it throws for `--help` too. */
function misused({ exitCode, message }: CommanderError): number {
  if (exitCode === 0) return exitStatus.done
  tellJson(new BotError('wrong-use', message.replace(/^error: /, '')))
  return exitStatus.wrongUse
}

function report(error: unknown): void {
  process.stderr.write(`${maskSecrets(describe(error))}\n`)
  tellJson(error)
}

/** Whoever reads the last line as JSON finds it there, whatever went wrong. */
function tellJson(error: unknown): void {
  if (words.includes('--json')) process.stdout.write(`${errorJson(error)}\n`)
}

function describe(error: unknown): string {
  if (error instanceof BotErrors) return error.message
  if (error instanceof BotError) return error.describe()
  const stack = words.includes('--verbose') && error instanceof Error ? `\n\n${error.stack}` : ''
  return `${asBotError(error).describe()}${stack}`
}
