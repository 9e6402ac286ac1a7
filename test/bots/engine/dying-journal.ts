import type { CommitGuard, Journal } from '../../../bots/engine/index.ts'

/** Methods that have written to disk when they return. */
export const WRITES: ReadonlySet<string> = new Set([
  'startRun',
  'resumeRun',
  'endRun',
  'saveList',
  'endTransaction',
  'intend',
  'acknowledge',
  'settleCommit',
  'settleFoundOut',
])

/** A process that dies at the n-th write to its journal or question to its guard: nothing of it is heard again. */
export class Mortal {
  readonly #crash: number
  readonly #moment: 'before' | 'after'
  #count = 0

  constructor(crash: number, moment: 'before' | 'after') {
    this.#crash = crash
    this.#moment = moment
  }

  /** How often it could have died so far. */
  get count(): number {
    return this.#count
  }

  journal(journal: Journal): Journal {
    return new Proxy(journal, {
      get: (target, name) => {
        const member = Reflect.get(target, name, target)
        if (typeof member !== 'function') return member
        return (...args: unknown[]) => {
          const isLast = this.#live(WRITES.has(String(name)))
          const result = member.apply(target, args)
          if (isLast) throw new Error('the process died')
          return result
        }
      },
    })
  }

  guard(guard: CommitGuard): CommitGuard {
    return {
      intend: async (...asked) => {
        const isLast = this.#live(true)
        await guard.intend(...asked)
        if (isLast) throw new Error('the process died')
      },
    }
  }

  /** True where it is to die right after what it does now; throws where it is dead already, or dies before that. */
  #live(counts: boolean): boolean {
    if (this.#count >= this.#crash) throw new Error('the process is dead')
    if (!counts || ++this.#count < this.#crash) return false
    if (this.#moment === 'before') throw new Error('the process died')
    return true
  }
}

/** The journal of a process that dies at its n-th write. */
export function dying(journal: Journal, crash: number, moment: 'before' | 'after'): Journal {
  return new Mortal(crash, moment).journal(journal)
}
