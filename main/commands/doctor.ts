import type { Command } from 'commander'
import { checks } from '../host/doctor/checks.ts'
import { type Finding, findings } from '../host/doctor/finding.ts'
import { exitStatus } from './exit-status.ts'
import { table } from './table.ts'

/** `deskhand doctor`: what works on this machine, what does not, and how to get it; fails where the main job cannot run. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('Show what works on this machine and what does not; fails where bots cannot run.')
    .option('--json', 'one JSON array')
    .action(async ({ json }: { json?: boolean }) => {
      const found = await findings(checks)
      process.stdout.write(json ? `${JSON.stringify(found)}\n` : findingsTable(found))
      if (found.some(({ state }) => state === 'missing')) process.exitCode = exitStatus.failed
    })
}

/** The findings as a table; below it what to do about each that is not in order. */
export function findingsTable(found: readonly Finding[]): string {
  const marks = { ok: 'ok', lacking: '-', missing: 'MISSING' }
  const rows = found.map(({ what, state, found }) => [marks[state], what, found])
  const todo = found.flatMap(({ what, next }) => (next === undefined ? [] : [`${what}: ${next}`]))
  return table(['', 'what', 'found'], rows) + (todo.length === 0 ? '' : `\n${todo.join('\n')}\n`)
}
