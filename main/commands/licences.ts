import type { Command } from 'commander'
import { builtIn } from '../host/about.ts'
import type { PackageLicence } from '../setup/licences.ts'
import { exitStatus } from './exit-status.ts'
import { table } from './table.ts'

/** `deskhand licences`: what is built in and under which licence; fails where one does not fit a commercial product. */
export function licencesCommand(program: Command): void {
  program
    .command('licences')
    .description('List the licences of the packages that are built in; fails where one does not fit.')
    .option('--json', 'one JSON array')
    .action(({ json }: { json?: boolean }) => {
      const licences = builtIn()
      process.stdout.write(json ? `${JSON.stringify(licences)}\n` : licencesTable(licences))
      if (licences.some(({ fits }) => !fits)) process.exitCode = exitStatus.failed
    })
}

function licencesTable(licences: readonly PackageLicence[]): string {
  const remark = ({ fits, reason }: PackageLicence) =>
    fits ? (reason ?? '') : 'DOES NOT FIT a commercial product'
  const rows = licences.map((each) => [each.name, each.version, each.licence, remark(each)])
  return table(['package', 'version', 'licence', 'remark'], rows)
}
