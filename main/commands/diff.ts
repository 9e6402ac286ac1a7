import type { Command } from 'commander'
import { diffBots } from '../../bots/format/index.ts'
import { readBot } from '../../bots/index.ts'
import { exitStatus } from './exit-status.ts'

/** `deskhand diff <a> <b>`: what differs in what two bots do; exit status 1 where anything does. */
export function diffCommand(program: Command): void {
  program
    .command('diff')
    .description('compare two bots')
    .argument('<before>', 'the folder of a bot')
    .argument('<after>', 'the folder of the other')
    .option('--json', 'print one JSON object')
    .action((before: string, after: string, { json }: { json?: boolean }) => {
      const changes = diffBots(readBot(before), readBot(after))
      const words = changes.length === 0 ? 'Both do the same.' : changes.map(({ text }) => text).join('\n')
      process.stdout.write(`${json ? JSON.stringify({ changes }) : words}\n`)
      if (changes.length > 0) process.exitCode = exitStatus.failed
    })
}
