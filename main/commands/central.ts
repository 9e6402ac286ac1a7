import { type Command, Option } from 'commander'
import type { Store } from '../central/store/index.ts'
import { centralAuditCommand } from './central-audit.ts'
import { centralInviteCommand } from './central-invite.ts'
import { centralPeopleCommand } from './central-people.ts'
import { dataOption, storePlace } from './central-store.ts'
import { readTls } from './central-tls.ts'
import { portGiven } from './port-given.ts'
import { untilStopped } from './until-stopped.ts'

const DEFAULT_PORT = 7410

interface CentralFlags {
  readonly data?: string
  readonly port: number
  readonly host: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly behindProxy?: true
}

/** `deskhand central`: serves the central queue until it is stopped; its subcommands work on the store itself. */
export function centralCommand(program: Command): void {
  const central = program
    .command('central')
    .description('serve the central queue: items, tasks of people, results')
    .helpCommand(false)
    .addOption(dataOption())
    .addOption(new Option('--port <n>', '0 for any that is free').argParser(portGiven).default(DEFAULT_PORT))
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .option('--tls-cert <file>', 'its certificate, as PEM; needed to listen beyond this machine')
    .option('--tls-key <file>', 'the key of the certificate, as PEM')
    .option('--behind-proxy', 'a proxy in front encrypts')
    .action(serve)
  centralPeopleCommand(central)
  centralInviteCommand(central)
  centralAuditCommand(central)
}

async function serve(flags: CentralFlags, command: Command): Promise<void> {
  const { data, host, port, behindProxy } = flags
  const place = storePlace(data)
  const tls = tlsGiven(flags, command)
  const stopped = untilStopped()
  const { startCentral } = await import('../central/start.ts')
  const running = await startCentral({ ...place, host, port, tls, behindProxy })
  say(`Everything is kept in ${'data' in place ? place.data : 'the PostgreSQL of DATABASE_URL'}.`)
  say(`Central is at ${running.url}; ${running.url}/v1/docs shows what it can be asked.`)
  if (await isWithoutPeople(running.central.store)) say(whatToDo(data, 'data' in place))
  await stopped
  say('Stopping.')
  await running.close()
}

function tlsGiven({ tlsCert, tlsKey }: CentralFlags, command: Command) {
  if (tlsCert !== undefined && tlsKey !== undefined) return readTls(tlsCert, tlsKey)
  if (tlsCert === tlsKey) return undefined
  return command.error('error: --tls-cert and --tls-key go together', { exitCode: 2 })
}

async function isWithoutPeople(store: Store): Promise<boolean> {
  const [person] = await store.query('SELECT name FROM deskhand.people LIMIT 1')
  return person === undefined
}

function whatToDo(data: string | undefined, isFolder: boolean): string {
  const named = data === undefined ? '' : ` --data ${data}`
  const add = `\`deskhand central people add <name> --role administrator${named}\``
  return isFolder
    ? `Nobody can sign in yet. Stop central, call ${add}, and start it again.`
    : `Nobody can sign in yet: call ${add}.`
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
