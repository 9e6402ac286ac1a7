import { type Command, InvalidArgumentError } from 'commander'
import { name } from '../api/central/contract/common.ts'
import { inviteRunner } from '../central/runners/enrol.ts'
import { actorHere, dataOption, withStore } from './central-store.ts'

/** `deskhand central invite`: a code for a runner, printed once and kept nowhere. */
export function centralInviteCommand(central: Command): void {
  central
    .command('invite')
    .description('Print a code with which one runner can enrol, once, within a day.')
    .argument('<runner>', 'its name', nameGiven)
    .option('--queue <queue>', 'one that it may work on; repeat for more (default: all)', moreNames)
    .addOption(dataOption())
    .action(invite)
}

async function invite(runner: string, { queue }: { queue?: string[] }, command: Command): Promise<void> {
  const { code, expiresAt } = await withStore(command, (store) =>
    inviteRunner(store, actorHere(), runner, queue ?? null),
  )
  process.stdout.write(`${code}\n`)
  process.stderr.write(`"${runner}" can enrol with this code once, until ${expiresAt}.\n`)
}

function moreNames(written: string, before: string[] = []): string[] {
  return [...before, nameGiven(written)]
}

function nameGiven(written: string): string {
  const { data, error } = name.safeParse(written)
  if (data !== undefined) return data
  throw new InvalidArgumentError(`Expected ${error?.issues[0]?.message ?? 'a name'}.`)
}
