import { expect } from 'vitest'
import { verifyAudit } from '../../../../main/central/audit/verify.ts'
import type { Store } from '../../../../main/central/store/index.ts'
import type { Ledger } from './ledger.ts'

/** What must be so in the end, whatever happened: in the world, and in the store of a central that has stopped. */
export async function expectDoneOnce(
  store: Store,
  ledger: Ledger,
  numbers: readonly string[],
): Promise<void> {
  const once = Object.fromEntries(numbers.map((number) => [number, 1]))
  expect(Object.fromEntries(ledger.booked)).toEqual(once)
  const items = await store.query<{ reference: string; state: string }>(
    'SELECT reference, state FROM deskhand.items',
  )
  const done = Object.fromEntries(numbers.map((number) => [number, 'done']))
  expect(Object.fromEntries(items.map(({ reference, state }) => [reference, state]))).toEqual(done)
  expect(await commitsDone(store)).toEqual(once)
  expect(await reportsOf(store, `WHERE kind = 'gap'`)).toEqual([])
  for (const { held, ...numbered } of await reportsOf(store)) {
    expect(numbered).toMatchObject({ first: 1, last: held, count: held })
  }
  expect(await jobsLeft(store)).toEqual([])
  expect((await verifyAudit(store)).broken).toBeUndefined()
  expect(await actsOf(store, 'commit.conflict')).toEqual([])
}

/** What the audit log says of one kind of act, oldest first. */
export function actsOf(store: Store, action: string): Promise<{ subject: string; details: string }[]> {
  return store.query('SELECT subject, details FROM deskhand.audit WHERE action = $1 ORDER BY number', [
    action,
  ])
}

/** How many commits of each item were done; one that is anything else counts as well, and shows. */
async function commitsDone(store: Store): Promise<Record<string, number | string>> {
  const commits = await store.query<{ reference: string; states: string[] }>(
    `SELECT reference, array_agg(c.state) AS states
     FROM deskhand.commits AS c JOIN deskhand.items AS i ON i.id = c.item GROUP BY reference`,
  )
  return Object.fromEntries(
    commits.map(({ reference, states }) => {
      const areDone = states.every((state) => state === 'done')
      return [reference, areDone ? states.length : states.join(' ')]
    }),
  )
}

type Numbered = { pc: string; held: number; first: number; last: number; count: number }

function reportsOf(store: Store, where = ''): Promise<Numbered[]> {
  return store.query<Numbered>(
    `SELECT pc, p.held, min(number) AS first, max(number) AS last, count(*) AS count
     FROM deskhand.reports JOIN deskhand.pcs AS p ON p.id = pc ${where} GROUP BY pc, p.held`,
  )
}

/** What could still be handed out, or has a lease. */
function jobsLeft(store: Store) {
  return store.query(
    `SELECT id, state FROM deskhand_jobs.job WHERE name IN (SELECT name FROM deskhand.queues)`,
  )
}
