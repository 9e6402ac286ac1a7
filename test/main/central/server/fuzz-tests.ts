import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { permissions } from '../../../../main/api/central/roles.ts'
import { verifyAudit } from '../../../../main/central/audit/verify.ts'
import { startCentral } from '../../../../main/central/start.ts'
import type { Store } from '../../../../main/central/store/index.ts'
import type { OpenStore } from '../stores.ts'
import { type Asked, FILE_DIGEST } from './asking.ts'
import type { Known } from './fitting.ts'
import { hostileRequests } from './hostile.ts'
import { type ContractProcedure, procedures } from './procedures.ts'
import { type Answered, send } from './sending.ts'
import { goodTokens, personToken, runnerToken } from './tokens.ts'

/** Longer than it takes on a slow machine, in milliseconds. */
const MOST_TIME = 500_000

/** Sends so many requests to a whole central, of which none may break it. */
export function fuzzTests(open: OpenStore, requests: number): void {
  it(`answers ${requests} requests of all kinds, none of them with its own failure`, {
    timeout: MOST_TIME + 60_000,
  }, async () => {
    const store = await open()
    const logged: string[] = []
    const { url, close } = await startCentral({ store, log: (line) => logged.push(line) })
    try {
      const tokens = { ...(await goodTokens(store)), leaver: await personToken(store, 'leaver', 'clerk') }
      const known = await furnish(url, store, tokens)
      let done = 0
      await fc.assert(
        fc.asyncProperty(requestsOfAll(known, tokens), async (asked) => {
          const answered = await send(url, asked).catch((error: Error) => error)
          if (!(answered instanceof Error) && answered.status < 300) done += 1
          const wrong = whatIsWrong(answered)
          if (wrong !== undefined) throw new Error(`${wrong}\n${shown(asked)}\n${shown(answered)}\n${logged}`)
        }),
        {
          numRuns: requests,
          endOnFailure: true,
          interruptAfterTimeLimit: MOST_TIME,
          markInterruptAsFailure: true,
          reporter: ({ failed, seed, counterexamplePath, numRuns, errorInstance }) => {
            if (!failed) return
            expect.fail(`seed ${seed}, path ${counterexamplePath}, request ${numRuns}: ${errorInstance}`)
          },
        },
      )
      // Were all refused for their form, nothing behind it would be tested.
      expect(done).toBeGreaterThan(requests / 5)
      expect(await send(url, { method: 'GET', path: '/health', headers: {} })).toMatchObject({ status: 200 })
      expect(logged).toEqual([])
      expect((await verifyAudit(store)).broken).toBeUndefined()
    } finally {
      await close()
    }
  })
}

/** A request for any procedure, mostly by somebody who may make it. */
function requestsOfAll(known: Known, tokens: Readonly<Record<string, string>>): fc.Arbitrary<Asked> {
  return fc.oneof(...procedures.map((procedure) => requestsFor(procedure, known, tokens)))
}

function requestsFor(
  procedure: ContractProcedure,
  known: Known,
  tokens: Readonly<Record<string, string>>,
): fc.Arbitrary<Asked> {
  const allowed = fc.constantFrom<string[]>(...permissions[procedure.name])
  const others = fc.constantFrom('runner', 'clerk', 'nobody')
  const who = isLeaving(procedure)
    ? fc.constant('leaver')
    : fc.oneof({ arbitrary: allowed, weight: 9 }, { arbitrary: others, weight: 1 })
  return fc.tuple(hostileRequests(procedure, known), who).map(([asked, caller]) => {
    const token = tokens[caller]
    return { ...asked, headers: { ...(token && { authorization: `Bearer ${token}` }), ...asked.headers } }
  })
}

/** Whoever else left would be missed in the rest of the test. */
function isLeaving({ name }: ContractProcedure): boolean {
  return name === 'sessions.close'
}

/** Puts something of each kind into central, and gives what it is known by. */
async function furnish(url: string, store: Store, tokens: Readonly<Record<string, string>>): Promise<Known> {
  await personToken(store, 'changed-often', 'developer')
  await runnerToken(store, 'revoked-often')
  const ask = async (who: string, method: string, path: string, given: object) => {
    const headers = { authorization: `Bearer ${tokens[who]}`, 'content-type': 'application/json' }
    const { status, body } = await send(url, { method, path, headers, body: JSON.stringify(given) })
    expect(status, `${path} ${body}`).toBe(200)
    return JSON.parse(body)
  }
  await ask('operator', 'PUT', '/queues/invoices', { title: 'Invoices', bot: 'post', retries: 3 })
  const references = Array.from({ length: 60 }, (_, index) => `item ${index}`)
  const items = references.map((reference) => ({ reference, content: { reference } }))
  await ask('operator', 'POST', '/queues/invoices/items', { items })
  const [pc] = await store.query<{ id: string }>(
    `SELECT pc AS id FROM deskhand.runners WHERE name = 'the-runner'`,
  )
  await ask('runner', 'POST', '/reports/hello', { pc: pc?.id, written: 0, acknowledged: 0, store: null })
  const taken = await ask('runner', 'POST', '/leases/take', { bots: ['post'], count: 20 })
  const ids = await store.query<{ id: string }>('SELECT id FROM deskhand.items ORDER BY id LIMIT 8')
  await ask('developer', 'PUT', '/routes/documents', { champion: null, thresholds: {} })
  await ask('runner', 'PUT', '/tasks/a-question', { title: 'Which?', fields: [] })
  expect(taken.items).toHaveLength(20)
  return {
    queue: ['invoices'],
    queues: [['invoices'], null],
    name: ['invoices', 'documents', 'changed-often', 'revoked-often'],
    id: [...ids.map(({ id }) => id), 'a-question', 'a-question', randomUUID()],
    answer: [{}],
    digest: [FILE_DIGEST],
    fence: [1, 2],
    bots: [['post']],
    reference: references,
    pc: [pc?.id],
    store: [store.id],
    first: [1],
    lease: taken.items.map(({ id, fence }: { id: string; fence: number }) => ({
      id,
      fence,
      queue: 'invoices',
    })),
  }
}

function whatIsWrong(answered: Answered | Error): string | undefined {
  if (answered instanceof Error) return 'No answer came.'
  const { status, type } = answered
  if (status < 200 || status >= 500) return `The status is ${status}.`
  if (status >= 400 && !type.startsWith('application/problem+json')) return `A refusal came as ${type}.`
  return undefined
}

function shown(what: Asked | Answered | Error): string {
  if (what instanceof Error) return String(what)
  return JSON.stringify(what, (_name, value) =>
    typeof value === 'string' && value.length > 2000 ? `${value.slice(0, 2000)}... (${value.length})` : value,
  )
}
