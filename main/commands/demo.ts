import { type Command, InvalidArgumentError } from 'commander'
import { demo } from '../demo/index.ts'
import { exitStatus } from './exit-status.ts'

interface DemoFlags {
  readonly interactive?: true
  readonly headed?: true
  readonly port?: number
}

/** `deskhand demo`: the main job from end to end on sample invoices, checked against the ledger's own word. */
export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description(
      'see the main job, end to end: two runners read scanned invoices and post them, one is killed, the result is checked',
    )
    .option('--interactive', 'answer the questions of the bot yourself')
    .option('--headed', 'show the browser window')
    .option('--port <n>', 'the port of the sample ledger; any free one where not given', portNumber)
    .action(async ({ interactive, headed, port }: DemoFlags) => {
      const { stdout } = process
      const { right, reports } = await demo({
        interactive: !!interactive,
        headless: !headed,
        port,
        out: stdout,
      })
      for (const report of reports) stdout.write(`Report      ${report}\n`)
      process.exitCode = right ? exitStatus.done : exitStatus.failed
    })
}

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535')
}
