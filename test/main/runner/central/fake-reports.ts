import { randomUUID } from 'node:crypto'
import type { CentralClient } from '../../../../main/api/central/client.ts'
import type { Report } from '../../../../main/api/central/contract/reports.ts'
import { refused } from './told-by-central.ts'

interface Hello {
  readonly written: number
  readonly acknowledged: number
  readonly store: string | null
}

/** The reports of central as its contract tells of them: contiguous numbers, what is held is skipped. */
export class FakeReports {
  store: string = randomUUID()
  readonly held = new Map<number, Report>()
  readonly hellos: Hello[] = []
  /** How many reports came with each call. */
  readonly batches: number[] = []
  /** Thrown by the next call, if any; one call each. */
  readonly failures: Error[] = []
  /** True for a report that central would not take. */
  isMalformed: (report: Report) => boolean = () => false
  #position = 0

  /** What the sender calls. */
  get client(): { reports: Pick<CentralClient['reports'], 'hello' | 'send'> } {
    return { reports: { hello: (said) => this.#hello(said), send: (sent) => this.#send(sent) } }
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

  async #send({ first, reports }: { first: number; reports: Report[] }) {
    this.#fail()
    this.batches.push(reports.length)
    if (reports.some((report) => this.isMalformed(report))) throw refused('BAD_REQUEST')
    if (first <= this.#position + 1) {
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
    return { held: this.#position, store: this.store }
  }

  #fail(): void {
    const failure = this.failures.shift()
    if (failure) throw failure
  }
}
