import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import { maskSecrets } from '../../bots/secrets/index.ts'
import { isCentralAddress } from '../host/central/address.ts'
import { type Home, home } from '../host/home.ts'
import { collectNamed } from './given.ts'
import { interruptions } from './interruptions.ts'

/** Bots that come with Deskhand. */
const SAMPLES = fileURLToPath(new URL('../../bots/samples', import.meta.url))
const MOST_ITEMS = 50

interface RunnerFlags {
  readonly central: string
  readonly tokenFile: string
  readonly enrol?: string
  readonly bots?: string[]
  readonly asset?: Record<string, string>
  readonly count: number
  readonly headless?: true
  readonly heal?: true
}

/** `deskhand runner`: takes work from a central queue until it is stopped. */
export function runnerCommand(program: Command): void {
  program
    .command('runner')
    .description('work for a central queue, unattended; Ctrl-C drains, a second one stops at once')
    .requiredOption('--central <url>', 'the address of central', address)
    .requiredOption('--token-file <file>', 'the file with the token of this runner')
    .option('--enrol <code>', 'trade a one-time code for the token, then end')
    .option('--bots <folder>', 'a bot, or a folder of bots; may be given several times', another)
    .option('--asset <name=value>', 'an asset for the bots; a credential is user:password', collectNamed)
    .option('--count <n>', 'items at a time', items, 3)
    .option('--headless', 'show no browser window')
    .option('--heal', 'recognise elements that changed by what they look like, never for a commit')
    .action(async (flags: RunnerFlags) => {
      await (flags.enrol === undefined ? runHere(flags, home()) : enrolHere(flags, flags.enrol, home()))
    })
}

async function enrolHere({ central, tokenFile }: RunnerFlags, code: string, paths: Home): Promise<void> {
  const { enrol } = await import('../runner/central/enrol.ts')
  const name = await enrol({ url: central, code, tokenFile, home: paths })
  say(`Enrolled as ${name}. To begin, call the same without --enrol.`)
}

async function runHere({ central, tokenFile, ...flags }: RunnerFlags, paths: Home): Promise<void> {
  const { readToken } = await import('../runner/central/enrol.ts')
  const { findBots } = await import('../runner/central/bots.ts')
  const { runForCentral } = await import('../runner/central/index.ts')
  const token = readToken(tokenFile, central)
  const bots = findBots(flags.bots ?? [paths.bots, SAMPLES].filter(existsSync), say)
  say(`Working for ${central} with ${[...bots.keys()].join(', ')}; ${flags.count} items at a time.`)
  const interrupted = interruptions(say, { drains: true })
  try {
    await runForCentral({
      url: central,
      token,
      home: paths,
      bots,
      count: flags.count,
      headless: flags.headless === true,
      healing: flags.heal === true,
      assets: flags.asset ?? {},
      say,
      stop: interrupted.stop,
      kill: interrupted.kill,
    })
    say('Drained.')
  } finally {
    interrupted.end()
  }
}

function say(text: string): void {
  process.stdout.write(`${maskSecrets(text)}\n`)
}

function address(written: string): string {
  if (isCentralAddress(written)) return written
  throw new InvalidArgumentError('Expected https://..., or http:// on this machine alone.')
}

function items(written: string): number {
  const count = Number(written)
  if (Number.isInteger(count) && count >= 1 && count <= MOST_ITEMS) return count
  throw new InvalidArgumentError(`Expected a number from 1 to ${MOST_ITEMS}.`)
}

function another(written: string, before: string[] = []): string[] {
  return [...before, written]
}
