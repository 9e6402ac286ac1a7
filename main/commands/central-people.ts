import { type Command, InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'
import { BotError } from '../../bots/errors/index.ts'
import { newPerson, type Person, personChange } from '../api/central/contract/people.ts'
import { type Role, roles } from '../api/central/roles.ts'
import { addPerson, changePerson, listPeople } from '../central/people/people.ts'
import { askFor } from './ask-for.ts'
import { actorHere, dataOption, withStore } from './central-store.ts'
import { table } from './table.ts'

/** `deskhand central people`: who may sign in at central. A password is typed unseen or piped in, never an argument. */
export function centralPeopleCommand(central: Command): void {
  const people = central
    .command('people')
    .description('Say who may sign in; works on the store itself, so central must not be using its folder.')
    .helpCommand(false)
  people
    .command('add <name>')
    .description('Add a person; the password is read from the terminal, or from standard input.')
    .addOption(roleOption().makeOptionMandatory())
    .addOption(dataOption())
    .action(add)
  people.command('list').description('List everyone.').addOption(dataOption()).action(list)
  people
    .command('change <name>')
    .description('Change a person; their open sessions end.')
    .addOption(roleOption())
    .option('--password', 'give a new password, read from the terminal or standard input')
    .addOption(new Option('--disable', 'lock the person out').conflicts('enable'))
    .option('--enable', 'let the person in again')
    .addOption(dataOption())
    .action(change)
}

function roleOption(): Option {
  const flag = new Option('--role <role>', `what the person may do: ${roles.join(', ')}; repeat for more`)
  return flag.argParser((written, before: Role[] = []) => [...before, roleNamed(written)])
}

function roleNamed(written: string): Role {
  const role = roles.find((known) => known === written)
  if (role !== undefined) return role
  throw new InvalidArgumentError(`Expected one of ${roles.join(', ')}.`)
}

async function add(name: string, options: { role: Role[] }, command: Command): Promise<void> {
  const person = fitting(newPerson, { name, roles: options.role, password: await newPassword(name) })
  await withStore(command, (store) => addPerson(store, actorHere(), person))
  process.stderr.write(`Added "${name}" (${person.roles.join(', ')}).\n`)
}

interface ChangeOptions {
  readonly role?: Role[]
  readonly password?: boolean
  readonly disable?: boolean
  readonly enable?: boolean
}

async function change(name: string, options: ChangeOptions, command: Command): Promise<void> {
  const { role, password, disable, enable } = options
  if (!(role || password || disable || enable)) {
    command.error('error: say what to change: --role, --password, --disable or --enable')
  }
  const given = fitting(personChange, {
    name,
    roles: role,
    password: password ? await newPassword(name) : undefined,
    disabled: enable ? false : disable,
  })
  await withStore(command, (store) => changePerson(store, actorHere(), given))
  process.stderr.write(`Changed "${name}"; open sessions were ended.\n`)
}

async function list(_options: object, command: Command): Promise<void> {
  const people = await withStore(command, listPeople)
  if (people.length === 0)
    process.stderr.write('Nobody may sign in yet; `deskhand central people add` adds a person.\n')
  else process.stdout.write(table(['name', 'roles', 'state'], people.map(row)))
}

function row({ name, roles, disabled }: Person): string[] {
  return [name, roles.join(', '), disabled ? 'locked out' : '']
}

function newPassword(name: string): Promise<string> {
  return askFor(`Password of "${name}" (not shown): `, { hidden: true })
}

/** What was given, as central would take it; throws `input-invalid` with what does not fit. */
function fitting<T>(schema: z.ZodType<T>, given: unknown): T {
  const { data, error } = schema.safeParse(given)
  if (data !== undefined) return data
  const [issue] = error?.issues ?? []
  throw new BotError('input-invalid', `The ${String(issue?.path[0])} of the person does not fit`, {
    expected: issue?.message,
    next: 'Correct it, and call the command again.',
  })
}
