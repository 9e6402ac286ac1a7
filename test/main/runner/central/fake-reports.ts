import { randomUUID } from 'node:crypto'
import type { CentralClient } from '../../../../main/api/central/client.ts'
import type { TakenItems } from '../../../../main/api/central/contract/leases.ts'
import type { Report } from '../../../../main/api/central/contract/reports.ts'
import { refused } from './told-by-central.ts'

interface Hello {
  readonly written: number
  readonly acknowledged: number
  readonly store: string | null
}

interface Sent {
  readonly first: number
  readonly reports: Report[]
  readonly take?: object | undefined
}

/** The reports of central as its contract tells of them: contiguous numbers, what is held is skipped. */
export class FakeReports {
  store: string = randomUUID()
  readonly held = new Map<number, Report>()
  readonly hellos: Hello[] = []
  /** How many reports came with each call. */
  readonly batches: number[] = []
  /** With how many reports items were taken, one number a call. */
  readonly taken: number[] = []
  /** Whether `send` knows of `take`: a central of an earlier version does not. */
  knowsTake = true
  /** Thrown by the next call, if any; one call each. */
  readonly failures: Error[] = []
  /** True for a report that central would not take. */
  isMalformed: (report: Report) => boolean = () => false
  #position = 0

  /** What the sender calls. */
  get client() {
    const reports: Pick<CentralClient['reports'], 'hello' | 'send'> = {
      hello: (said) => this.#hello(said),
      send: (sent) => this.#send(sent),
    }
    const leases: Pick<CentralClient['leases'], 'take'> = {
      take: async () => {
        this.#fail()
        return this.#handOut(0)
      },
    }
    return { reports, leases }
  }

  /** Goes back to an older copy of the store, or to a new one. */
  restore(position: number, store = this.store): void {
    this.store = store
    this.#position = position
    for (const number of this.held.keys()) if (number > position) this.held.delete(number)
  }

  async #hello(said: Hello) {
    this.#fail()
    this.hellos.push(said)
    return { held: this.#position, store: this.store }
  }

  async #send({ first, reports, take }: Sent) {
    this.#fail()
    this.batches.push(reports.length)
    if (reports.some((report) => this.isMalformed(report))) throw refused('BAD_REQUEST')
    const isBehind = first <= this.#position + 1
    if (isBehind) {
      let number = first
      for (const report of reports) {
        const last = report.kind === 'gap' ? report.through : number
        if (last > this.#position) {
          this.held.set(number, report)
          this.#position = last
        }
        number = last + 1
      }
    }
    const taken = take && isBehind && this.knowsTake ? this.#handOut(reports.length) : undefined
    return { held: this.#position, store: this.store, ...(taken && { taken }) }
  }

  #handOut(reports: number): TakenItems {
    this.taken.push(reports)
    return { items: [], seconds: 20 }
  }

  #fail(): void {
    const failure = this.failures.shift()
    if (failure) throw failure
  }
}
