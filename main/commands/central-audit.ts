import { type Command, InvalidArgumentError } from 'commander'
import { verifyAudit } from '../central/audit/verify.ts'
import { dataOption, withStore } from './central-store.ts'
import { exitStatus } from './exit-status.ts'

/** `deskhand central audit`: whether the audit log is as it was written. */
export function centralAuditCommand(central: Command): void {
  central
    .command('audit')
    .description('Check the audit log.')
    .helpCommand(false)
    .command('verify')
    .description('Work the chain of the audit log through; exits with 1 where it is broken.')
    .option('--head <digest>', 'one that was noted earlier: nothing up to it may be missing', digest)
    .addOption(dataOption())
    .action(verify)
}

async function verify({ head }: { head?: string }, command: Command): Promise<void> {
  const found = await withStore(command, (store) => verifyAudit(store, head))
  if (found.broken) {
    const { number, why } = found.broken
    fail(`The audit log is broken at entry ${number}: ${why}. The ${found.entries} before it are in order.`)
  } else if (!found.headFound) {
    fail(`No entry has the head ${head}: entries at the end were taken away, or all were written anew.`)
  }
  process.stdout.write(`${found.entries} entries in order\nhead ${found.head}\n`)
}

function fail(message: string): void {
  process.exitCode = exitStatus.failed
  process.stderr.write(`${message}\n  next:     Compare it with a copy of the store from before.\n`)
}

function digest(written: string): string {
  if (/^[0-9a-f]{64}$/.test(written)) return written
  throw new InvalidArgumentError('Expected a SHA-256 in hex, as `verify` prints it.')
}
