import { join } from 'node:path'
import type { Account } from '../../../../bots/samples/ledger/sessions.ts'
import type { RunningServer } from '../../../../bots/samples/loopback.ts'
import type { Home } from '../../home.ts'
import { openVault, type Vault } from '../../vault/index.ts'
import { ACCOUNT_ASSET, LEDGER_ASSET } from './names.ts'

/** More than a run of the sample asks for, so that its session does not end while somebody looks at it for the first time. */
const REQUESTS_IN_A_SESSION = 500

/** The application that the sample bot works on. */
export interface SampleLedger {
  /** Starts it where it does not run yet, and puts where it is and who may log in into the vault. */
  open(): Promise<void>
  /** Starts it, too; gives where it is and who may log in. */
  place(): Promise<{ address: string; user: string; password: string }>
  /** True where it ran on this PC before. */
  wasOpened(): boolean
  close(): Promise<void>
}

/** The ledger of this home; what was posted to it stays. */
export function sampleLedger(home: Home): SampleLedger {
  let running: Promise<Started> | undefined
  const open = async () => {
    running ??= started(home)
    try {
      return await running
    } catch (thrown) {
      running = undefined
      throw thrown
    }
  }
  return {
    async open() {
      await open()
    },
    async place() {
      const { url, account } = await open()
      return { address: url, ...account }
    },
    wasOpened: () =>
      openVault(home)
        .list()
        .some(({ name }) => name === LEDGER_ASSET),
    async close() {
      const server = await running?.catch(() => undefined)
      running = undefined
      await server?.close()
    },
  }
}

type Started = RunningServer & { readonly account: Account }

async function started(home: Home): Promise<Started> {
  const { ledgerAccount, startLedger } = await import('../../../../bots/samples/ledger/index.ts')
  const vault = openVault(home)
  const options = {
    data: join(home.samples, 'ledger.sqlite'),
    session: { requests: REQUESTS_IN_A_SESSION },
  }
  // The same port as before, so that a run that waits finds it again; another where that was taken meanwhile.
  const before = portBefore(vault)
  const server = await startLedger({ ...options, port: before }).catch(() => startLedger(options))
  vault.set(LEDGER_ASSET, 'url', server.url)
  vault.set(ACCOUNT_ASSET, 'credential', { ...ledgerAccount })
  return { ...server, account: ledgerAccount }
}

function portBefore(vault: Vault): number {
  const url = vault.get(LEDGER_ASSET)
  return typeof url === 'string' ? Number(new URL(url).port) : 0
}
