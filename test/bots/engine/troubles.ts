import * as fc from 'fast-check'
import { broken, type World } from './harness.ts'

/** What goes wrong with a request: it does not leave, is lost on the way, or its answer is. */
const fault = fc.constantFrom('refused' as const, 'lost' as const, 'cut' as const)
type Faults = ReadonlyMap<number, 'refused' | 'lost' | 'cut'>

export const troubles = fc.record({
  /** By the number of the request. */
  faults: fc
    .array(fc.tuple(fc.nat({ max: 30 }), fault), { maxLength: 5 })
    .map((entries): Faults => new Map(entries)),
  /** The writes of the journal after which one process after the other dies. */
  deaths: fc.array(
    fc.tuple(fc.integer({ min: 3, max: 25 }), fc.constantFrom('before' as const, 'after' as const)),
    {
      maxLength: 3,
    },
  ),
  says: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 8 }),
})

export type Trouble = typeof troubles extends fc.Arbitrary<infer T> ? T : never

/** Lets things go wrong in the world; gives the bodies that were sent, by their token. */
export function strike(world: World, faults: Faults, says: readonly number[]): ReadonlyMap<string, string> {
  const sent = new Map<string, string>()
  const { request } = world.ports.http
  let count = 0
  world.ports.http.request = async (asked, options) => {
    const struck = faults.get(count++)
    const token = asked.headers['idempotency-key']
    if (token !== undefined) sent.set(token, String(asked.body))
    if (struck === 'refused') throw broken(false)
    if (struck === 'lost') throw broken()
    const answer = await request(asked, options)
    if (struck === 'cut') throw broken()
    return asked.url.endsWith('/say') ? { ...answer, body: says[count % says.length] } : answer
  }
  return sent
}

/** True for a commit that nobody knows the end of. */
export function isOpen({ state }: { state: string }): boolean {
  return state === 'intent' || state === 'in-doubt'
}

/** True for what a process that died throws. */
export function isDeath(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('the process')
}
