import { join } from 'node:path'
import { type Journal, openJournal } from '../../../bots/engine/journal/index.ts'
import { type CentralClient, centralClient } from '../../api/central/client.ts'
import type { Home } from '../../host/home.ts'
import { Batches } from './batch-of-reports.ts'
import { BotProcesses } from './bot-processes.ts'
import { batchCarrier } from './carry-batch.ts'
import { HeldLeases } from './held-leases.ts'
import { OutboxSender } from './outbox.ts'
import { Reach } from './reach.ts'
import { Resting } from './resting.ts'
import { copyRoutes } from './routes-copy.ts'
import { work } from './work.ts'

/** Longer than this no answer of central is waited for, in milliseconds: less than a lease, so that it can be asked again. */
const PATIENCE = 6_000
/** How long a runner that ends goes on sending what was done; the rest goes out when it is started again. */
const LAST_WORDS = 5_000

export interface RunnerOptions {
  /** The address of central. */
  readonly url: string
  readonly token: string
  readonly home: Home
  /** Folders of the bots, by name. */
  readonly bots: ReadonlyMap<string, string>
  /** Items at a time. */
  readonly count: number
  readonly headless: boolean
  /** Elements that nothing finds any more may be healed; see `RunOptions`. */
  readonly healing?: boolean
  /** Assets given to all bots that ask for them, as text; others come from the vault and the settings. */
  readonly assets: Readonly<Record<string, string>>
  /** A line for the operator. */
  readonly say: (text: string) => void
  /** Drains: the item under way is finished, the others are given back. */
  readonly stop: AbortSignal
  /** Ends the item under way too. */
  readonly kill: AbortSignal
}

/**
 * Works for central until it is stopped: takes items, has them carried, and tells what came of them. Goes on while central
 * is away. Throws `central-refused` where central does not accept this runner, after the item under way.
 */
export async function runForCentral(options: RunnerOptions): Promise<void> {
  const journal = openJournal(options.home.journal)
  try {
    await workWith(journal, options)
  } finally {
    journal.close()
  }
}

async function workWith(journal: Journal, options: RunnerOptions): Promise<void> {
  const { url, token, home, headless, healing = false, assets, say, kill } = options
  const central = centralClient({ url, token, timeout: PATIENCE })
  const reach = new Reach(say)
  const held = new HeldLeases({ central, reach })
  const outbox = outboxSender(journal, central, reach, held, options)
  const processes = new BotProcesses({
    home: home.folder,
    central: { url, token },
    headless,
    healing,
    assets,
  })
  const resting = new Resting()
  const background = new AbortController()
  const refused = new AbortController()
  const stop = AbortSignal.any([options.stop, refused.signal])
  const beside = [
    outbox.run(background.signal),
    held.run(background.signal),
    copyRoutes({ central, reach, file: home.routes }, background.signal),
  ].map((task) => task.catch((error) => refused.abort(error)))
  const folders = options.bots
  const carry = batchCarrier({ journal, processes, held, outbox, resting, folders, say, stop, kill })
  const bots = [...folders.keys()]
  try {
    await work({ reach, outbox, held, resting, bots, count: options.count, carry, say, stop })
  } finally {
    await processes.close()
    background.abort()
    await Promise.all(beside)
  }
  refused.signal.throwIfAborted()
  await outbox.sendAll(AbortSignal.timeout(LAST_WORDS))
}

function outboxSender(
  journal: Journal,
  central: CentralClient,
  reach: Reach,
  held: HeldLeases,
  { home, say }: RunnerOptions,
): OutboxSender {
  const batches = new Batches({ journal, folder: join(home.folder, 'refused-reports'), say })
  return new OutboxSender({ journal, central, batches, reach, arrived: (number) => held.arrived(number) })
}
