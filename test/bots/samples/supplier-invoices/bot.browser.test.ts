import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openLedger } from '../ledger/client.ts'
import { openStage } from './stage.ts'

let stage: ReturnType<typeof openStage>
let ledger: Awaited<ReturnType<typeof openLedger>>

beforeAll(() => {
  stage = openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  ledger = await openLedger()
})
afterEach(() => ledger.close())

const numbers = async () => (await ledger.vouchers()).map(({ number }) => number)

test('invoices are posted with all their values; a duplicate and a letter are not', async () => {
  const { items } = await stage.run(ledger.url, {
    'a.png': { number: 'R-1', vendor: 'Somebody "New" & Sons', total: 1219.5 },
    'b.png': { number: 'R-2' },
    'c.pdf': { number: 'R-2' },
    'd.png': undefined,
  })
  expect(items.map(({ state, error }) => error?.message ?? state)).toEqual([
    'done',
    'done',
    'Invoice R-2 is already in the ledger',
    'Not an invoice (letter)',
  ])
  const posted = { vendor: 'Somebody "New" & Sons', date: '2026-03-07', net: 1200.5, tax: 19, total: 1219.5 }
  expect(await ledger.vouchers()).toMatchObject([
    { number: 'R-1', currency: 'EUR', order: '', goodsReceived: false, ...posted },
    { number: 'R-2' },
  ])
})

test('the same number of another vendor is another invoice', async () => {
  const other = { number: 'R-1', vendor: 'Nordwind Logistik GmbH' }
  const { outcome } = await stage.run(ledger.url, { 'a.png': { number: 'R-1' }, 'b.png': other })
  expect(outcome.counts.done).toBe(2)
  expect(await numbers()).toEqual(['R-1', 'R-1'])
})

test.each(['alert', 'confirm'])('a dialog that nobody expects (%s) costs one more try', async (kind) => {
  await ledger.fault({ kind, skip: 2 })
  const { items } = await stage.run(ledger.url, { 'a.png': { number: 'R-1' } })
  expect(items).toMatchObject([{ state: 'done', attempts: 2 }])
  expect(await numbers()).toEqual(['R-1'])
})

test('a session that ends in the middle costs one more try', async () => {
  await ledger.fault({ kind: 'end-session', skip: 4 })
  const { items } = await stage.run(ledger.url, { 'a.png': { number: 'R-1' } })
  expect(items).toMatchObject([{ state: 'done', attempts: 2 }])
  expect(await numbers()).toEqual(['R-1'])
})

test.each(['error', 'close', 'hang'])(
  'saved, but answered by %s: it counts as posted, once',
  async (kind) => {
    await ledger.fault({ kind, when: 'after-save' })
    const { items } = await stage.run(ledger.url, { 'a.png': { number: 'R-1' } })
    expect(items).toMatchObject([{ state: 'done' }])
    expect(await numbers()).toEqual(['R-1'])
  },
)

test.each([
  ['error', 'before-save'],
  ['close', 'before-save'],
  ['hang', 'before-save'],
])('not saved, answered by %s: it is posted at the second try', async (kind, when) => {
  await ledger.fault({ kind, when })
  const { items } = await stage.run(ledger.url, { 'a.png': { number: 'R-1' }, 'b.png': { number: 'R-2' } })
  expect(items.map(({ state }) => state)).toEqual(['done', 'done'])
  expect(await numbers()).toEqual(['R-1', 'R-2'])
})

test('a wrong password ends the run at the first try', async () => {
  const { outcome } = await stage.run(ledger.url, { 'a.png': { number: 'R-1' } }, 'not-the-password')
  expect(outcome.state).toBe('failed')
  expect(outcome.error?.message).toContain('refuses this user or password')
  expect(await (await ledger.logIn('wrong')).text()).toContain('3 tries left')
})
