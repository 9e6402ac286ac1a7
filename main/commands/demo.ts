import { type Command, InvalidArgumentError } from 'commander'
import { maskSecrets } from '../../bots/secrets/index.ts'
import { demo } from '../demo/index.ts'
import { exitStatus } from './exit-status.ts'
import { statusOf } from './run-outcome.ts'

interface DemoFlags {
  readonly interactive?: true
  readonly headed?: true
  readonly port?: number
}

/** `deskhand demo`: the main job from end to end on sample invoices, checked against the ledger's own word. */
export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description('see the main job, end to end: read scanned invoices, post them, check the result')
    .option('--interactive', 'answer the questions of the bot yourself')
    .option('--headed', 'show the browser window')
    .option('--port <n>', 'the port of the sample ledger; any free one where not given', portNumber)
    .action(async ({ interactive, headed, port }: DemoFlags) => {
      const { stdout } = process
      const done = await demo({ interactive: !!interactive, headless: !headed, port, out: stdout })
      const { outcome, report } = done.carried
      if (outcome.error) stdout.write(`\n${maskSecrets(outcome.error.describe())}\n`)
      if (report !== undefined) stdout.write(`Report      ${report}\n`)
      const status = statusOf(outcome)
      process.exitCode = status === exitStatus.done && !done.right ? exitStatus.failed : status
    })
}

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535')
}
