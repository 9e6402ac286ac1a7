import { z } from 'zod'

/**
 * What the ledger can do wrong on purpose:
 * - `error`, `hang`, `close`: a posting is answered by status 500, never, or by a closed connection
 * - `end-session`: the next request of a signed-in user finds the session ended
 * - `alert`, `confirm`: the next page in the work area shows a dialog that nobody expects
 * - `slow-page`: the next page in the work area takes `milliseconds`
 */
export const faultRequest = z.strictObject({
  kind: z.enum(['error', 'hang', 'close', 'end-session', 'alert', 'confirm', 'slow-page']),
  /** How many times. */
  count: z.number().int().positive().default(1),
  /** How many chances pass by before the first. */
  skip: z.number().int().nonnegative().default(0),
  /** Whether a posting is saved before it goes wrong. */
  when: z.enum(['before-save', 'after-save']).default('before-save'),
  milliseconds: z.number().int().positive().max(600_000).default(5000),
})
export type Fault = z.output<typeof faultRequest>
export type FaultRequest = z.input<typeof faultRequest>

/** Where a fault can strike. */
export type Chance = 'posting' | 'page' | 'request'

const CHANCES: Record<Fault['kind'], Chance> = {
  error: 'posting',
  hang: 'posting',
  close: 'posting',
  'end-session': 'request',
  alert: 'page',
  confirm: 'page',
  'slow-page': 'page',
}

/** The faults that are still to come. Deterministic: they strike by count, in the order they were asked for. */
export class Faults {
  #waiting: Fault[] = []

  add(request: FaultRequest): void {
    this.#waiting.push(faultRequest.parse(request))
  }

  clear(): void {
    this.#waiting = []
  }

  /** The fault that strikes at this chance, if any. Of several for the same chance the first asked for goes first. */
  strike(chance: Chance): Fault | undefined {
    const fault = this.#waiting.find(({ kind }) => CHANCES[kind] === chance)
    if (!fault) return undefined
    if (fault.skip > 0) {
      fault.skip -= 1
      return undefined
    }
    fault.count -= 1
    if (fault.count === 0) this.#waiting.splice(this.#waiting.indexOf(fault), 1)
    return fault
  }
}
