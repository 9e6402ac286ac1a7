import fc from 'fast-check'
import { expect, it } from 'vitest'
import { itemStates } from '../../../../main/api/central/contract/queues.ts'
import { itemsHandlers } from '../../../../main/central/items/handlers.ts'
import { queuesHandlers } from '../../../../main/central/queues.ts'
import { acts } from '../acts.ts'
import { added, byOperator, centrals, centralWith, ended, newItems, noLease, taken } from '../central.ts'
import type { OpenStore } from '../stores.ts'

/** What adding, listing and showing items promises. */
export function itemsTests(open: OpenStore): void {
  const openCentral = centrals(open)

  it('adds each reference once and names those that are known, also those that stand twice in a request', async () => {
    const central = await openCentral()
    const { operator } = await centralWith(central, 'a')
    const answer = await itemsHandlers.add(operator, { queue: 'q', items: newItems('b', 'a', 'c', 'b') })
    expect(answer).toEqual({ added: 2, known: ['a', 'b'] })
    const { entries } = await itemsHandlers.list(operator, { queue: 'q', limit: 10 })
    expect(entries.map(({ reference }) => reference)).toEqual(['c', 'b', 'a'])
    expect(entries[0]).toEqual({
      id: expect.any(String),
      queue: 'q',
      reference: 'c',
      content: { reference: 'c' },
      priority: 0,
      deferUntil: null,
      dueAt: null,
      state: 'ready',
      attempts: 0,
      fence: 0,
      runner: null,
      error: null,
      createdAt: expect.any(String),
      startedAt: null,
      endedAt: null,
    })
    expect(await acts(central.store)).toContain('person ada items.added queue q {"added":2,"known":2}')
  })

  it('adds the same items once, whoever adds them at the same moment', async () => {
    const central = await openCentral()
    const { operator } = await centralWith(central)
    const references = Array.from({ length: 200 }, (_, index) => `r${index}`)
    const items = newItems(...references)
    const answers = await Promise.all(
      [items, items.toReversed(), items].map((some) =>
        itemsHandlers.add(operator, { queue: 'q', items: some }),
      ),
    )
    expect(answers.reduce((sum, answer) => sum + Number(answer.added), 0)).toBe(200)
    const [{ counts } = { counts: {} }] = await queuesHandlers.list(operator, undefined)
    expect(counts).toMatchObject({ ready: 200 })
  })

  it('keeps content of any kind, and what no database can keep as a replacement character', async () => {
    const central = await openCentral()
    const { operator } = await centralWith(central)
    const content = { text: 'a\0b \uD800 ü', list: [1, null, { deep: true }], 'key\0': 1.5 }
    const items = newItems('x\0').map((item) => ({ ...item, content }))
    await itemsHandlers.add(operator, { queue: 'q', items })
    const { entries } = await itemsHandlers.list(operator, { queue: 'q', limit: 10 })
    expect(entries[0]).toMatchObject({
      reference: 'x\uFFFD',
      content: { text: 'a\uFFFDb \uFFFD ü', list: [1, null, { deep: true }], 'key\uFFFD': 1.5 },
    })
  })

  it('says so where there is no such queue, item or page', async () => {
    const central = await openCentral()
    const { operator } = await centralWith(central)
    const id = '00000000-0000-7000-8000-000000000000'
    const notFound = { code: 'NOT_FOUND' }
    await expect(itemsHandlers.add(operator, { queue: 'none', items: newItems('a') })).rejects.toMatchObject(
      notFound,
    )
    await expect(itemsHandlers.list(operator, { queue: 'none', limit: 1 })).rejects.toMatchObject(notFound)
    await expect(itemsHandlers.get(operator, { id })).rejects.toMatchObject(notFound)
    await expect(itemsHandlers.withdraw(operator, { id })).rejects.toMatchObject(notFound)
    const lost = itemsHandlers.list(operator, { queue: 'q', cursor: 'nonsense', limit: 1 })
    await expect(lost).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await itemsHandlers.list(operator, { queue: 'q', limit: 1 })).toEqual({ entries: [] })
  })

  it('lists each item once, page by page, whatever is added meanwhile', async () => {
    const central = await openCentral()
    const { operator } = await centralWith(central)
    let batch = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
        async (limit, later) => {
          batch += 1
          await added(central, `first-${batch}-a`, `first-${batch}-b`)
          const before = await allOf('q')
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await itemsHandlers.list(operator, { queue: 'q', limit, cursor })
            expect(page.entries.length).toBeLessThanOrEqual(limit)
            seen.push(...page.entries.map(({ reference }) => reference))
            cursor = page.next
            const count = later.pop() ?? 0
            batch += 1
            const names = Array.from({ length: count }, (_, index) => `later-${batch}-${index}`)
            if (names.length > 0) await added(central, ...names)
          } while (cursor)
          expect(seen).toEqual(before)
        },
      ),
      { numRuns: 10 },
    )
    async function allOf(queue: string): Promise<string[]> {
      const { entries } = await itemsHandlers.list(operator, { queue, limit: 200 })
      return entries.map(({ reference }) => reference)
    }
  })

  it('finds items by a part of their reference, page by page, and takes it as text alone', async () => {
    const central = await openCentral()
    const { operator } = await centralWith(central, 'R-100', 'S-100', 'R-200', '50% off')
    const found = async (find: string, cursor?: string) => {
      const { entries, next } = await itemsHandlers.list(operator, { queue: 'q', find, cursor, limit: 1 })
      return { references: entries.map(({ reference }) => reference), next }
    }
    const { references, next } = await found('r-')
    expect(references).toEqual(['R-200'])
    expect(await found('r-', next)).toMatchObject({ references: ['R-100'], next: undefined })
    expect((await found('%')).references).toEqual(['50% off'])
    expect((await found('\0')).references).toEqual([])
  })

  it('lists the items of one state, and counts those of each', async () => {
    const central = await openCentral()
    const { operator, runner } = await centralWith(central, 'a', 'b', 'c', 'd')
    const [a = noLease, b] = await taken(runner, 2)
    await ended(central, runner, { lease: a, state: 'done', error: null })
    expect(b?.reference).toBe('b')
    const states = await Promise.all(
      itemStates.map(async (state) => {
        const { entries } = await itemsHandlers.list(operator, { queue: 'q', state, limit: 200 })
        return [state, entries.map(({ reference }) => reference)]
      }),
    )
    expect(Object.fromEntries(states)).toMatchObject({
      ready: ['d', 'c'],
      running: ['b'],
      done: ['a'],
      failed: [],
    })
    const [queue] = await queuesHandlers.list(byOperator(central), undefined)
    expect(queue?.counts).toEqual({
      ...{ ready: 2, running: 1, waiting: 0, done: 1 },
      ...{ rejected: 0, failed: 0, 'in-doubt': 0, withdrawn: 0 },
    })
  })
}
