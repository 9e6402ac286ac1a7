import { type Command, Option } from 'commander'
import { home } from '../host/home.ts'
import { type AssetType, type AssetValue, assetFromText, assetTypes, openVault } from '../host/vault/index.ts'
import { askFor } from './ask-for.ts'
import { table } from './table.ts'

/** `deskhand vault`: the assets of this PC. Nothing secret is ever taken from an argument, or shown. */
export function vaultCommand(program: Command): void {
  const vault = program
    .command('vault')
    .description('Keep passwords and other assets, encrypted.')
    .helpCommand(false)
  vault
    .command('set <name>')
    .description('Store an asset; its value is read from the terminal, or from standard input.')
    .option('--user <user>', 'the user of a credential; its password is then asked for, unseen')
    .addOption(
      new Option('--type <type>', 'of the asset (default: credential with --user, else text)').choices(
        assetTypes,
      ),
    )
    .action(set)
  vault.command('list').description('List names and types, never values.').action(list)
  vault.command('remove <name>').description('Remove an asset.').action(remove)
}

interface SetOptions {
  readonly user?: string
  readonly type?: AssetType
}

async function set(name: string, { user, type }: SetOptions, command: Command): Promise<void> {
  const chosen = type ?? (user === undefined ? 'text' : 'credential')
  if ((chosen === 'credential') !== (user !== undefined)) {
    command.error('error: --user goes with the type credential, and a credential needs --user')
  }
  const value = user === undefined ? await otherValue(name, chosen) : { user, password: await password(name) }
  openVault(home()).set(name, chosen, value)
  process.stderr.write(`Stored "${name}" (${chosen}).\n`)
}

function password(name: string): Promise<string> {
  return askFor(`Password of "${name}" (not shown): `, { hidden: true })
}

async function otherValue(name: string, type: AssetType): Promise<AssetValue> {
  return assetFromText(name, type, await askFor(`Value of "${name}": `, { hidden: false }))
}

function list(): void {
  const entries = openVault(home()).list()
  if (entries.length === 0)
    process.stderr.write('The vault is empty; `deskhand vault set` stores an asset.\n')
  else
    process.stdout.write(
      table(
        ['name', 'type'],
        entries.map(({ name, type }) => [name, type]),
      ),
    )
}

function remove(name: string): void {
  openVault(home()).remove(name)
  process.stderr.write(`Removed "${name}".\n`)
}
