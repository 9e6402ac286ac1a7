import { expect, it } from 'vitest'
import type { Call } from '../../../../main/central/call.ts'
import { takesKey } from '../../../../main/central/server/kept-answers.ts'
import { keptAnswersTests } from './kept-answers-tests.ts'
import { as, ask, served } from './served.ts'
import { sharedStore } from './shared-store.ts'

const open = sharedStore('deskhand.answers')

keptAnswersTests(open)

it('an Idempotency-Key has a call of a person done once, and of a runner each time', async () => {
  let times = 0
  const add = async () => ({ added: ++times, known: [] })
  const take = async (_call: Call) => ({ items: [], seconds: ++times })
  const store = await open()
  const { url } = await served({ store, handlers: { items: { add }, leases: { take } } })
  const send = (path: string, token: string, body: unknown) => {
    const headers = { ...as(token), 'idempotency-key': '0123456789abcdef' }
    return ask(url, path, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const items = { items: [{ reference: 'a', content: {} }] }
  await send('/v1/queues/a/items', 'operator', items)
  const again = await send('/v1/queues/a/items', 'operator', items)
  expect(again).toMatchObject({ status: 200, body: { added: 1 } })
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await send('/v1/queues/b/items', 'operator', items)).toMatchObject({ status: 422 })
  expect((await send('/v1/leases/take', 'runner', { bots: [] })).body?.seconds).toBe(2)
  expect((await send('/v1/leases/take', 'runner', { bots: [] })).body?.seconds).toBe(3)
})

it('what did not fit is told again, as a problem', async () => {
  const { url } = await served({ store: await open() })
  const headers = { ...as('operator'), 'idempotency-key': '0123456789abcdef' }
  for (let repeat = 0; repeat < 2; repeat += 1) {
    const answer = await ask(url, '/v1/queues/a/items', { method: 'POST', headers, body: '{}' })
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: 'items' }] } })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  }
})

it('answers that hold a secret are not kept', () => {
  expect(takesKey('POST', 'runners.invite')).toBe(false)
  expect(takesKey('POST', 'sessions.open')).toBe(false)
  expect(takesKey('POST', 'items.add')).toBe(true)
  expect(takesKey('GET', 'items.list')).toBe(false)
})
