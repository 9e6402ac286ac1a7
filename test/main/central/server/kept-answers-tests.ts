import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../../main/central/call.ts'
import { type KeyedRequest, onceByKey } from '../../../../main/central/server/kept-answers.ts'
import type { Answer } from '../../../../main/central/server/problems.ts'
import type { Store } from '../../../../main/central/store/index.ts'
import type { OpenStore } from '../stores.ts'

const caller = {
  kind: 'person',
  name: 'a.keller',
  roles: ['operator' as const],
  session: '',
} satisfies Caller
const KEY = '2b1f8a50-74f8-4c1c-8f5e-0f2a33e0c7aa'
const request: KeyedRequest = { caller, key: KEY, parts: ['POST', '/v1/queues/a/items', '{"items":[]}'] }
const ok: Answer = { status: 200, headers: {}, body: { added: 1 } }

/** Work that counts how often it was done. */
function counted(...answers: Answer[]) {
  let times = 0
  const work = async () => answers[times++] ?? ok
  return { work, times: () => times }
}

/** What a request that names a key can rely on. */
export function keptAnswersTests(open: OpenStore): void {
  describe('a request under a key', () => {
    it('is done once, and gets the same answer whenever it is repeated', async () => {
      const store = await open()
      const { work, times } = counted()
      expect(await onceByKey(store, request, work)).toEqual(ok)
      for (let repeat = 0; repeat < 3; repeat += 1) {
        const again = await onceByKey(store, request, work)
        expect(again).toEqual({ ...ok, headers: { 'idempotency-replayed': 'true' } })
      }
      expect(times()).toBe(1)
    })

    it('is refused where the key was given with another request', async () => {
      const store = await open()
      const { work, times } = counted()
      await onceByKey(store, request, work)
      const others = [
        { ...request, parts: ['PUT', '/v1/queues/a/items', '{"items":[]}'] },
        { ...request, parts: ['POST', '/v1/queues/b/items', '{"items":[]}'] },
        { ...request, parts: ['POST', '/v1/queues/a/item', 's{"items":[]}'] },
      ]
      for (const other of others) {
        await expect(onceByKey(store, other, work)).rejects.toMatchObject({ code: 'KEY_REUSED', status: 422 })
      }
      expect(times()).toBe(1)
    })

    it("is nobody else's", async () => {
      const store = await open()
      const { work, times } = counted()
      await onceByKey(store, request, work)
      await onceByKey(store, { ...request, caller: { ...caller, name: 'b.meier' } }, work)
      expect(times()).toBe(2)
    })

    it('that is under way is not begun a second time', async () => {
      const store = await open()
      const going = Promise.withResolvers<Answer>()
      const first = onceByKey(store, request, () => going.promise)
      const { work, times } = counted()
      await expect.poll(() => rows(store), { timeout: 8_000 }).toBe(1)
      const repeats = await Promise.allSettled([1, 2, 3].map(() => onceByKey(store, request, work)))
      for (const repeat of repeats) {
        expect(repeat).toMatchObject({ reason: { code: 'CONFLICT', data: { retryAfter: 1 } } })
      }
      going.resolve(ok)
      await first
      expect(await onceByKey(store, request, work)).toMatchObject({ body: { added: 1 } })
      expect(times()).toBe(0)
    })

    it('that many send at once is done once', async () => {
      const store = await open()
      const { work, times } = counted()
      await Promise.allSettled(Array.from({ length: 20 }, () => onceByKey(store, request, work)))
      expect(times()).toBe(1)
    })

    it('that died with its central is done when it is repeated', async () => {
      const store = await open()
      void onceByKey(store, request, () => new Promise(() => undefined))
      await expect.poll(() => rows(store), { timeout: 8_000 }).toBe(1)
      await store.query(`UPDATE deskhand.answers SET created_at = now() - interval '6 minutes'`)
      const { work, times } = counted()
      expect(await onceByKey(store, request, work)).toEqual(ok)
      expect(times()).toBe(1)
    })

    it.each([500, 503, 429])('that was answered by %i may be tried again', async (status) => {
      const store = await open()
      const { work, times } = counted({ status, headers: {}, body: {} })
      await onceByKey(store, request, work)
      expect(await onceByKey(store, request, work)).toEqual(ok)
      expect(times()).toBe(2)
    })

    it('that was refused is refused again', async () => {
      const store = await open()
      const { work, times } = counted({ status: 409, headers: {}, body: { code: 'CONFLICT' } })
      await onceByKey(store, request, work)
      expect(await onceByKey(store, request, work)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } })
      expect(times()).toBe(1)
    })

    it('is kept so that neither key nor request can be read', async () => {
      const store = await open()
      const parts = ['POST', '/v1/people', '{"password":"correct horse battery"}']
      await onceByKey(store, { ...request, parts }, counted().work)
      const kept = JSON.stringify(await store.query('SELECT * FROM deskhand.answers'))
      expect(kept).not.toContain(KEY)
      expect(kept).not.toContain('horse')
      expect(kept).toContain('added')
    })

    it.each([
      ['too short', 'short'],
      ['with a blank', 'not a key'],
      ['not ASCII', 'ünkeyable'],
      ['too long', 'k'.repeat(201)],
    ])('is refused with a key that is %s', async (_what, key) => {
      const store = await open()
      const refused = onceByKey(store, { ...request, key }, counted().work)
      await expect(refused).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    })
  })
}

async function rows(store: Store): Promise<number> {
  return (await store.query('SELECT 1 FROM deskhand.answers')).length
}
