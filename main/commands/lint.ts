import type { Command } from 'commander'
import { type Finding, lint } from '../../bots/format/index.ts'
import { readBot } from '../../bots/index.ts'
import { exitStatus } from './exit-status.ts'

/** `deskhand lint <bot dir>`: exit status 1 where anything is found, 2 where the bot cannot be read. */
export function lintCommand(program: Command): void {
  program
    .command('lint')
    .description('check a bot without running it')
    .argument('<bot dir>', 'the folder of the bot')
    .option('--json', 'print one JSON object')
    .action((folder: string, { json }: { json?: boolean }) => {
      const findings = lint(readBot(folder))
      process.stdout.write(`${json ? JSON.stringify({ findings }) : findingLines(findings)}\n`)
      if (findings.length > 0) process.exitCode = exitStatus.failed
    })
}

/** What lint found, as lines for a terminal. */
export function findingLines(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing found.'
  return [...findings.map(describe), `${findings.length} found.`].join('\n')
}

function describe({ severity, rule, message, at, next }: Finding): string {
  return `${at.file}:${at.line}:${at.column}  ${severity}  ${message} (${rule})\n  next: ${next}`
}
