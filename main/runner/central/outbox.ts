import { setTimeout as pause } from 'node:timers/promises'
import type { Journal } from '../../../bots/engine/journal/index.ts'
import { type CentralClient, isRefusal } from '../../api/central/client.ts'
import type { TakenItems, WantedItems } from '../../api/central/contract/leases.ts'
import type { Report } from '../../api/central/contract/reports.ts'
import { isAway, refusal } from './asking.ts'
import { type Batches, MOST_REPORTS } from './batch-of-reports.ts'
import type { Reach } from './reach.ts'

/** How often it is looked for what nobody told of; milliseconds. */
const BETWEEN_LOOKS = 1_000
/** How long what is new waits for more that goes along with it, such as the question for the next items; milliseconds. */
const GATHERING = 100
/** How often central is told how far this PC is, though there is nothing new; milliseconds. */
const BETWEEN_HELLOS = 20_000
const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000
/** How long what has arrived is kept, to fill a central again that lost it; milliseconds. */
const RETENTION = 30 * 24 * 3_600_000

interface OutboxOptions {
  readonly journal: Journal
  readonly central: {
    readonly reports: Pick<CentralClient['reports'], 'hello' | 'send'>
    readonly leases: Pick<CentralClient['leases'], 'take'>
  }
  readonly batches: Batches
  readonly reach: Reach
  /** Called when all up to a number has arrived. */
  readonly arrived: (number: number) => void
}

interface Sent {
  /** False where central took nothing of it, and said nothing about why. */
  readonly hasMoved: boolean
  readonly taken?: TakenItems | undefined
}

/** Sends what is in the outbox, in the order of its numbers, again and again until central says that it holds it. */
export class OutboxSender {
  readonly #options: OutboxOptions
  #nudge = Promise.withResolvers<void>()
  /** Numbers of losses of central and the moment, when it was told last how far this PC is. */
  #hello: { readonly losses: number; readonly at: number } | undefined
  #limit = MOST_REPORTS
  /** Batches go one after the other, since each begins where central said that the one before ended. */
  #underWay: Promise<unknown> = Promise.resolve()

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** There is something new. */
  nudge(): void {
    this.#nudge.resolve()
  }

  /** True once central knows how far this PC is; before that no work may be taken, since central may have been restored. */
  get isKnown(): boolean {
    return this.#hello?.losses === this.#options.reach.losses
  }

  /** Sends until the signal ends it. Throws `central-refused` where central wants nothing of this runner. */
  async run(signal: AbortSignal): Promise<void> {
    for (let wait = FIRST_WAIT; !signal.aborted; ) {
      const asleep = this.#nudge.promise
      if (await this.sendAll(signal)) {
        wait = FIRST_WAIT
        await Promise.race([asleep, resting(BETWEEN_LOOKS, signal)])
        this.#nudge = Promise.withResolvers()
        await resting(GATHERING, signal)
      } else {
        await resting(wait, signal)
        wait = Math.min(wait * 2, LONGEST_WAIT)
      }
    }
  }

  /** Sends all there is; false where central went away over it. Throws `central-refused`. */
  async sendAll(signal: AbortSignal): Promise<boolean> {
    const { reach } = this.#options
    try {
      if (!this.isKnown || this.#isSilentFor(BETWEEN_HELLOS)) {
        await this.#alone(() => this.#sayHello(signal))
      }
      let goesOn = true
      while (goesOn) goesOn = (await this.#alone(() => this.#sendNext({ signal }))).hasMoved
      return true
    } catch (thrown) {
      if (signal.aborted) return false
      if (!isAway(thrown)) throw refusal(thrown)
      reach.lost(thrown)
      return false
    }
  }

  /**
   * Takes items; what is still to be told goes along in the same call, all of it or nothing. Throws what the client of
   * central throws.
   */
  take(wanted: WantedItems): Promise<TakenItems> {
    return this.#alone(async () => {
      const { taken } = await this.#sendNext({ wanted })
      // Where central could not take in what it was told, that is for `sendAll`.
      return taken ?? this.#options.central.leases.take(wanted)
    })
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#underWay.then(work)
    this.#underWay = mine.catch(() => undefined)
    return mine
  }

  #isSilentFor(milliseconds: number): boolean {
    return performance.now() - (this.#hello?.at ?? 0) > milliseconds
  }

  async #sayHello(signal?: AbortSignal): Promise<void> {
    const { journal, central, reach } = this.#options
    const { losses } = reach
    const { acknowledged, store } = journal.outbox.position()
    const said = { pc: journal.pc(), written: journal.outbox.written(), acknowledged, store: store ?? null }
    const position = await central.reports.hello(said, signal && { signal })
    // The journal is a copy of an earlier time: what it writes next must not bear numbers that are taken.
    if (position.held > said.written) journal.outbox.moveBehind(position.held, position.store)
    this.#heard(position)
    this.#hello = { losses, at: performance.now() }
    journal.outbox.prune(Date.now() - RETENTION)
  }

  /** Sends what comes next, if there is anything, and takes items behind it where some are wanted. */
  async #sendNext({ signal, wanted }: { signal?: AbortSignal; wanted?: WantedItems }): Promise<Sent> {
    const { journal, central, batches } = this.#options
    const before = journal.outbox.position()
    if (before.acknowledged >= journal.outbox.written()) return { hasMoved: false }
    const first = before.acknowledged + 1
    const reports = batches.behind(before.acknowledged, this.#limit)
    try {
      const { taken, ...position } = await central.reports.send(
        { pc: journal.pc(), first, reports, ...(wanted && { take: wanted }) },
        signal && { signal },
      )
      // It was restored, or is another one: it is told first what it said to hold.
      if (position.store !== before.store || position.held < before.acknowledged) await this.#sayHello(signal)
      else this.#heard(position)
      this.#limit = MOST_REPORTS
      return { hasMoved: position.held !== before.acknowledged, taken }
    } catch (thrown) {
      if (!isRefusal(thrown, 'BAD_REQUEST') && !isRefusal(thrown, 'TOO_LARGE')) throw thrown
      this.#sendLess(first, reports, thrown.message)
      return { hasMoved: true }
    }
  }

  /** Which report it was shows when they are sent in ever smaller batches. */
  #sendLess(first: number, reports: readonly Report[], why: string): void {
    const [report] = reports
    if (report && reports.length === 1) this.#options.batches.refused(first, report, why)
    this.#limit = Math.max(1, Math.floor(reports.length / 2))
  }

  #heard({ held, store }: { held: number; store: string }): void {
    const { journal, reach, arrived } = this.#options
    reach.answered()
    journal.outbox.acknowledge(held, store)
    arrived(held)
  }
}

async function resting(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined)
}
