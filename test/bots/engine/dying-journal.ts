import type { Journal } from '../../../bots/engine/index.ts'

/** Methods that have written to disk when they return. */
export const WRITES: ReadonlySet<string> = new Set([
  'startRun',
  'resumeRun',
  'endRun',
  'saveList',
  'endTransaction',
  'intend',
  'settleCommit',
  'settleFoundOut',
])

/** A journal whose process dies at the n-th write: from then on nothing of it is heard again. */
export function dying(journal: Journal, crash: number, moment: 'before' | 'after'): Journal {
  let writes = 0
  return new Proxy(journal, {
    get(target, name) {
      const member = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        if (writes >= crash) throw new Error('the process is dead')
        if (!WRITES.has(String(name)) || ++writes < crash) return member.apply(target, args)
        if (moment === 'after') member.apply(target, args)
        throw new Error('the process died')
      }
    },
  })
}
