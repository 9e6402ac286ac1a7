import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Journal, openJournal } from '../../../../bots/engine/journal/index.ts'
import type { CentralRoute } from '../../../../main/api/central/contract/routes.ts'
import type { Home } from '../../../../main/host/home.ts'
import { deciding } from '../../../../main/host/models/deciding.ts'
import { changeRoute, routeInForce } from '../../../../main/host/models/routes.ts'
import { temporaryHome } from '../../temporary-home.ts'

const call = { signal: new AbortController().signal, timeout: 10_000 }
const invoice = [
  'Brightwater Supplies Ltd',
  'INVOICE',
  'Invoice no. 4711 Invoice date 7 March 2026 Order no. 88',
  'Description Quantity Price Amount',
  'Steel brackets 10 12.00 120.00',
  'Net 120.00 VAT 20 % 24.00 Total due 144.00',
  'Payment within 30 days to the account below',
].join('\n')
const document = { path: '/scans/1.png', sha256: 'ab12', text: invoice, confidence: 1, pages: [] }

let home: Home
let journal: Journal
let port: ReturnType<typeof deciding>

beforeEach(() => {
  home = temporaryHome()
  journal = openJournal(home.journal)
  port = deciding({ home, decisions: () => journal.decisions })
})
afterEach(async () => {
  await port.close()
  journal.close()
})

function central(changes: Partial<CentralRoute>, heardAt = Date.now()): void {
  const route: CentralRoute = {
    name: 'document-type',
    champion: null,
    thresholds: {},
    validFor: 3600,
    on: true,
    reason: null,
    version: 7,
    changedAt: '2026-03-07T09:00:00Z',
    changedBy: 'person a.keller',
    ...changes,
  }
  writeFileSync(
    join(home.folder, 'routes.json'),
    JSON.stringify({ from: 'central', routes: [route], heardAt }),
  )
}

test('the model that comes with Deskhand decides, and the decision is kept with what it was about', async () => {
  const decision = await port.classify(document, 'document-type', 'd1', call)
  expect(decision).toMatchObject({
    label: 'invoice',
    model: { name: 'document-type' },
    input: { text: invoice },
  })
  expect(decision.words.length).toBeGreaterThan(0)
  expect(journal.decisions.get('d1')).toEqual(decision)
})

test('the same question has the same decision, whatever has changed since', async () => {
  const first = await port.classify(document, 'document-type', 'd1', call)
  changeRoute(home, 'document-type', { on: false, reason: 'wrong since Monday' })
  expect(await port.classify(document, 'document-type', 'd1', call)).toEqual(first)
})

test('a route that is switched off here holds for the next decision, whatever central says', async () => {
  await port.classify(document, 'document-type', 'd1', call)
  changeRoute(home, 'document-type', { on: false, reason: 'wrong since Monday' })
  central({ on: true })
  const decision = await port.classify(document, 'document-type', 'd2', call)
  expect(decision).toMatchObject({ outcome: 'off', reason: 'wrong since Monday', model: null })
})

test("central's kill switch holds for the next decision, and its threshold goes before the one here", async () => {
  central({ on: false, reason: 'recall' })
  expect(await port.classify(document, 'document-type', 'd1', call)).toMatchObject({
    outcome: 'off',
    reason: 'recall',
  })
  central({ thresholds: { invoice: 1 } })
  expect(routeInForce(home, 'document-type')).toMatchObject({ version: 7, thresholds: { invoice: 1 } })
})

test('a copy of the route that is too old decides nothing', async () => {
  central({ validFor: 60 }, Date.now() - 61_000)
  expect(await port.classify(document, 'document-type', 'd1', call)).toMatchObject({
    outcome: 'expired',
    model: null,
  })
})

test('a champion that is not on this PC is refused, and people decide', async () => {
  central({ champion: 'e'.repeat(64) })
  const decision = await port.classify(document, 'document-type', 'd1', call)
  expect(decision).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('none on this PC') })
})

test('a route that nobody knows is told with the nearest', async () => {
  await expect(port.classify(document, 'dokument-type', 'd1', call)).rejects.toMatchObject({
    code: 'route-unknown',
    message: expect.stringContaining('document-type'),
  })
})

test('what a person says later stands in the record', async () => {
  await port.classify(document, 'document-type', 'd1', call)
  const { corrected } = await port.correct('d1', 'letter')
  expect(corrected).toMatchObject({ label: 'letter' })
  expect(journal.decisions.get('d1')?.corrected).toEqual(corrected)
})
