import { afterEach, beforeEach, expect, test } from 'vitest'
import { Faults } from '../../../../bots/samples/ledger/faults.ts'
import { openLedger } from './client.ts'

let ledger: Awaited<ReturnType<typeof openLedger>>
beforeEach(async () => {
  ledger = await openLedger()
  await ledger.logIn()
})
afterEach(() => ledger.close())

test('the next postings answer 500 and are not saved; the one after is', async () => {
  await ledger.fault({ kind: 'error', count: 2 })
  const statuses = [(await ledger.post()).status, (await ledger.post()).status, (await ledger.post()).status]
  expect(statuses).toEqual([500, 500, 200])
  expect(await ledger.vouchers()).toHaveLength(1)
})

test('a posting can be saved although it answers 500', async () => {
  await ledger.fault({ kind: 'error', when: 'after-save' })
  expect((await ledger.post()).status).toBe(500)
  expect(await ledger.vouchers()).toHaveLength(1)
})

test.each([
  ['before-save', 0],
  ['after-save', 1],
])('the connection can be closed %s', async (when, saved) => {
  await ledger.fault({ kind: 'close', when })
  await expect(ledger.post().then((answer) => answer.json())).rejects.toThrow()
  expect(await ledger.vouchers()).toHaveLength(saved)
})

test('a posting can hang for ever, saved', async () => {
  await ledger.fault({ kind: 'hang', when: 'after-save' })
  const answered = ledger.post().then(
    () => 'answered',
    () => 'closed',
  )
  await expect.poll(() => ledger.vouchers()).toHaveLength(1)
  await ledger.close()
  expect(await answered).toBe('closed')
  ledger = await openLedger()
})

test('the session can end at any request', async () => {
  await ledger.fault({ kind: 'end-session', skip: 1 })
  expect((await ledger.send('/')).status).toBe(200)
  expect((await ledger.send('/')).headers.get('location')).toBe('/login')
})

test.each(['alert', 'confirm'])('the next page can show %s', async (kind) => {
  await ledger.fault({ kind })
  expect(await (await ledger.send('/area/new')).text()).toContain(`<script>${kind}(`)
  expect(await (await ledger.send('/area/new')).text()).not.toContain(`<script>${kind}(`)
})

test('faults that are cleared do not strike', async () => {
  await ledger.fault({ kind: 'error', count: 9 })
  await ledger.send('/api/faults', { method: 'DELETE' })
  expect((await ledger.post()).status).toBe(200)
})

test('an unknown fault is refused', async () => {
  expect((await ledger.fault({ kind: 'earthquake' })).status).toBe(400)
})

test('faults strike by count, in order, each at its own chance', () => {
  const faults = new Faults()
  faults.add({ kind: 'error', skip: 1 })
  faults.add({ kind: 'close' })
  faults.add({ kind: 'slow-page', count: 2 })
  const kinds = (chance: 'posting' | 'page', times: number) =>
    Array.from({ length: times }, () => faults.strike(chance)?.kind)
  expect(kinds('posting', 4)).toEqual([undefined, 'error', 'close', undefined])
  expect(kinds('page', 3)).toEqual(['slow-page', 'slow-page', undefined])
})
