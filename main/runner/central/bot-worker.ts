import type { RunEvent } from '../../../bots/engine/events.ts'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import { asBotError } from '../../../bots/errors/index.ts'
import type { Bot } from '../../../bots/format/model.ts'
import { readBot } from '../../../bots/index.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import { type CentralClient, centralClient } from '../../api/central/client.ts'
import type { LeasedItem } from '../../api/central/contract/leases.ts'
import type { Home } from '../../host/home.ts'
import { type WiredPorts, wirePorts } from '../../host/ports.ts'
import { readInputs } from '../inputs.ts'
import { cannotShow, runAssets, watchedRun } from '../watched-run.ts'
import { itemTitle } from '../words.ts'
import { centralGuard } from './guard.ts'
import { adoptable } from './heard.ts'
import { Leases } from './leases.ts'
import type { Batch, FromBot, ToBot } from './messages.ts'
import { centralPeople } from './people.ts'

/** A run goes on from batch to batch, up to so many items: its report should stay one that people can read. */
const ITEMS_IN_A_RUN = 50
/** Longer than this no answer of central is waited for, in milliseconds: less than a lease, so that it can be asked again. */
const PATIENCE = 6_000

interface WorkerOptions {
  readonly central: { readonly url: string; readonly token: string }
  readonly headless: boolean
  readonly healing?: boolean | undefined
  readonly assets: Readonly<Record<string, string>>
  readonly home: Home
  readonly say: (message: FromBot) => void
}

/** Carries items of one bot, batch after batch; the browser and all else stays open in between. */
export class BotWorker {
  readonly #options: WorkerOptions
  readonly #central: CentralClient
  readonly #leases = new Leases()
  readonly #killed = new AbortController()
  readonly #journal
  readonly #guard
  #wired: WiredPorts | undefined
  #stopped = new AbortController()
  #items: readonly LeasedItem[] = []
  #underWay: LeasedItem | undefined
  #begun = 0
  #run: { readonly id: string; readonly queue: string | undefined; readonly items: number } | undefined
  #busy: Promise<void> = Promise.resolve()

  constructor(options: WorkerOptions) {
    this.#options = options
    this.#central = centralClient({ ...options.central, timeout: PATIENCE })
    this.#journal = openJournal(options.home.journal)
    const signal = this.#killed.signal
    this.#guard = centralGuard({ central: this.#central, leases: this.#leases, signal })
  }

  /** Takes in what the runner says; a batch is carried to its end beside. */
  hear(message: Exclude<ToBot, { kind: 'begin' | 'close' }>): void {
    if (message.kind === 'batch') this.#busy = this.#carry(message)
    if (message.kind === 'stop') this.#stopped.abort()
    if (message.kind === 'lost') for (const lease of message.leases) this.#leases.lose(lease)
    if (message.kind === 'renewed') {
      for (const lease of message.leases) this.#leases.extend(lease, message.asked, message.seconds)
    }
  }

  /** Ends the batch at once. */
  kill(): void {
    this.#killed.abort()
  }

  /** Waits for the batch and closes all that is open. */
  async close(): Promise<void> {
    await this.#busy
    await this.#wired?.close()
    this.#journal.close()
  }

  async #carry(batch: Batch): Promise<void> {
    this.#stopped = new AbortController()
    this.#items = batch.items
    this.#underWay = undefined
    for (const item of batch.items) this.#leases.extend(item, batch.asked, batch.seconds)
    try {
      const error = await this.#goOn(batch)
      this.#options.say({ kind: 'ended', ...(error && { problem: problemOf(error) }) })
    } catch (thrown) {
      this.#options.say({ kind: 'ended', problem: problemOf(thrown) })
    }
    for (const item of batch.items) this.#leases.forget(item)
  }

  async #goOn({ folder, items }: Batch) {
    const queue = items[0]?.queue
    const before = this.#runFor(queue, items.length)
    for (const item of items) if (item.commits.length > 0) this.#journal.adopt(adoptable(item))
    const bot = readBot(folder)
    const asset = runAssets(bot, this.#options.home, declaredOnly(bot, this.#options.assets))
    const { outcome } = await watchedRun({
      bot,
      inputs: await readInputs(bot, items[0]?.inputs ?? {}),
      asset,
      wired: this.#wire(bot, asset),
      journal: () => this.#journal,
      home: this.#options.home,
      progress: {
        event: (event, title) => this.#watch(event, title),
        note: (text) => this.#options.say({ kind: 'note', text }),
        clear: () => undefined,
      },
      engine: {
        healing: this.#options.healing ?? false,
        ...(before && { resume: before.id }),
        items: items.map(({ id, fence, queue, reference, content }) => {
          return { reference, item: content, lease: { id, fence, queue } }
        }),
        guard: this.#guard,
        stop: this.#stopped.signal,
        kill: this.#killed.signal,
      },
    })
    this.#run = { id: outcome.run, queue, items: (before?.items ?? 0) + items.length }
    return outcome.error
  }

  /** The run that a batch goes on with; one of another queue has other inputs, and may have the same references. */
  #runFor(queue: string | undefined, count: number) {
    const run = this.#run
    return run && run.queue === queue && run.items + count <= ITEMS_IN_A_RUN ? run : undefined
  }

  #wire(bot: Bot, asset: (name: string) => unknown): WiredPorts {
    const { headless, home, say } = this.#options
    this.#wired ??= wirePorts({
      bot,
      asset,
      people: centralPeople({
        central: this.#central,
        leases: this.#leases,
        lease: () => this.#underWay,
      }),
      headless: headless || cannotShow(bot, { note: (text) => say({ kind: 'note', text }) }),
      downloads: home.downloads,
      deciding: { home, decisions: () => this.#journal.decisions },
      mayAct: this.#guard.mayAct,
    })
    return this.#wired
  }

  #watch(event: RunEvent, title: string | undefined): void {
    const { say } = this.#options
    if (event.type === 'run-started') say({ kind: 'run', run: event.run })
    if (event.type === 'commit' && event.state !== 'intent') this.#guard.settled()
    if (event.type === 'transaction-started') {
      this.#guard.settled()
      this.#begun = performance.now()
      this.#underWay = this.#items.find(({ reference }) => reference === event.reference)
    }
    if (event.type === 'transaction-ended') this.#tellItem(event, title)
    if (event.type === 'commit' || event.type.startsWith('run-')) say({ kind: 'written' })
  }

  #tellItem(
    { reference, state, error }: Extract<RunEvent, { type: 'transaction-ended' }>,
    title: string | undefined,
  ): void {
    const item = this.#underWay
    this.#underWay = undefined
    if (!item) return
    this.#options.say({
      kind: 'item',
      id: item.id,
      title: maskSecrets(title ?? itemTitle({ item: item.content, reference }, '')),
      state,
      took: performance.now() - this.#begun,
      ...(error && { problem: problemOf(error) }),
    })
  }
}

/** Of what the runner was given, what this bot asks for. */
function declaredOnly(bot: Bot, assets: Readonly<Record<string, string>>): Record<string, string> {
  const declared = new Set(bot.assets.map(({ name }) => name))
  return Object.fromEntries(Object.entries(assets).filter(([name]) => declared.has(name)))
}

function problemOf(thrown: unknown): { code: string; text: string } {
  const error = asBotError(thrown)
  const found = error.details.found === undefined ? '' : ` (${error.details.found})`
  return { code: error.code, text: maskSecrets(`${error.message}${found}. ${error.next}`) }
}
