import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startLedger, type Voucher } from '../../bots/samples/ledger/index.ts'
import { makeScans, type Truth } from '../../bots/samples/scans/index.ts'
import { type CentralClient, centralClient } from '../api/central/client.ts'
import type { Role } from '../api/central/roles.ts'
import { addPerson } from '../central/people/people.ts'
import { startCentral } from '../central/start.ts'
import { type Home, home } from '../host/home.ts'
import { openVault } from '../host/vault/index.ts'

export const BOT = fileURLToPath(new URL('../../bots/samples/supplier-invoices', import.meta.url))
export const QUEUE = 'supplier-invoices'

/** Ends a session of the ledger once in the middle of the work. */
const REQUESTS_IN_A_SESSION = 100

/** All that the demo plays on: documents, a ledger to post them to, and a central with people. */
export interface Stage {
  readonly scans: string
  /** By file name. */
  readonly truths: readonly Truth[]
  readonly ledger: { readonly url: string; vouchers(): Promise<Voucher[]> }
  readonly central: { readonly url: string; readonly operator: CentralClient; readonly clerk: CentralClient }
  /** A home for a runner that does not know of any other, with what the bot has to know of the ledger. */
  homeFor(runner: string): Home
  close(): Promise<void>
}

/** Draws the scans (once), and starts an empty ledger and an empty central; the demo's home is emptied before. */
export async function setStage(port: number | undefined): Promise<Stage> {
  const paths = home()
  const scans = join(paths.samples, 'supplier-invoices')
  const truths = [...(await makeScans(scans))].sort((a, b) => (a.file < b.file ? -1 : 1))
  const folder = join(paths.folder, 'demo')
  await rm(folder, { recursive: true, force: true })
  const own = home({ ...process.env, DESKHAND_HOME: folder })
  const account = { user: 'a.keller', password: randomBytes(12).toString('base64url') }
  const ledger = await startLedger({
    account,
    data: join(own.folder, 'ledger.sqlite'),
    session: { requests: REQUESTS_IN_A_SESSION },
    ...(port !== undefined && { port }),
  })
  const central = await startCentral({ data: join(own.folder, 'central'), port: 0 })
  const signIn = async (name: string, roles: readonly Role[]) => {
    const password = randomBytes(12).toString('base64url')
    await addPerson(central.central.store, 'deskhand demo', { name, roles, password })
    const { token } = await centralClient({ url: central.url }).sessions.open({ name, password })
    return centralClient({ url: central.url, token })
  }
  return {
    scans,
    truths,
    ledger: { url: ledger.url, vouchers: () => postedVouchers(ledger.url) },
    central: {
      url: central.url,
      operator: await signIn('demo-operator', ['administrator']),
      clerk: await signIn('demo-clerk', ['clerk']),
    },
    homeFor(runner) {
      const its = home({ ...process.env, DESKHAND_HOME: join(own.folder, runner) })
      const vault = openVault(its)
      vault.set('site', 'url', ledger.url)
      vault.set('account', 'credential', account)
      return its
    },
    async close() {
      await central.close()
      await ledger.close()
    },
  }
}

async function postedVouchers(url: string): Promise<Voucher[]> {
  const answer = await fetch(`${url}/api/invoices`)
  return (await answer.json()) as Voucher[]
}
