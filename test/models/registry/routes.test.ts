import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, ModelRefused, type Route } from '../../../models/registry/index.ts'
import { papers, recipes } from '../training/papers.ts'
import { type Trained, trainedModel } from './trained.ts'

let trained: Trained
beforeAll(async () => {
  trained = await trainedModel()
})
afterAll(() => trained.remove())

const NOW = 1_000_000
const route: Route = {
  name: 'paper-kind',
  version: 3,
  champion: null,
  thresholds: {},
  on: true,
  reason: null,
  validUntil: null,
}
const invoice = papers({ each: 1, seed: 99 })[0]?.text ?? ''
const recipe = recipes({ each: 1, seed: 99 })[0]?.text ?? ''
const ask = (change: Partial<Route>, text = invoice) =>
  decide({ ...route, ...change }, trained.model, text, NOW)

test('a model that is sure answers, and says which words decided', async () => {
  const ruling = await ask({})
  const { digest, labels } = trained.model.card
  expect(ruling).toMatchObject({
    route: { name: 'paper-kind', version: 3 },
    model: { name: 'papers', version: '1', digest },
    outcome: 'answered',
    label: 'invoice',
    labels,
    reason: null,
  })
  expect(ruling.confidence).toBeGreaterThanOrEqual(ruling.threshold)
  expect(Object.values(ruling.scores).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 12)
  expect(ruling.words.length).toBeGreaterThan(2)
  for (const { text } of ruling.words) expect(invoice).toContain(text)
})

test('a threshold of the route goes before that of the card', async () => {
  expect(await ask({ thresholds: { invoice: 1 } })).toMatchObject({
    outcome: 'unsure',
    label: 'invoice',
    threshold: 1,
  })
  expect(await ask({ thresholds: { reminder: 1 } })).toMatchObject({ outcome: 'answered' })
})

test('what is like nothing learned is unknown, however sure the label', async () => {
  const ruling = await ask({ thresholds: { invoice: 0, reminder: 0, 'delivery-note': 0 } }, recipe)
  expect(ruling.outcome).toBe('unknown')
  expect(ruling.novelty?.share).toBeGreaterThan(ruling.novelty?.limit ?? 1)
})

test('a text without words is unknown', async () => {
  expect(await ask({}, '')).toMatchObject({ outcome: 'unknown', words: [], novelty: { share: 1 } })
})

test('a route that is off, or too old, asks no model', async () => {
  const off = await ask({ on: false, reason: 'too many errors' })
  expect(off).toMatchObject({
    outcome: 'off',
    reason: 'too many errors',
    model: null,
    label: null,
    confidence: 0,
  })
  expect(off.labels).toEqual(trained.model.card.labels)
  expect((await ask({ validUntil: NOW })).outcome).toBe('expired')
  expect((await ask({ validUntil: NOW + 1 })).outcome).toBe('answered')
})

test('only the champion answers', async () => {
  expect((await ask({ champion: trained.model.card.digest })).outcome).toBe('answered')
  const other = await ask({ champion: 'f'.repeat(64) })
  expect(other).toMatchObject({ outcome: 'refused', model: null, label: null })
  expect(other.reason).toContain('f'.repeat(64))
})

test('a refused model is said to be refused, and the route names the classes that it can', async () => {
  const refused = new ModelRefused('models/x', 'a card', 'none')
  const ruling = await decide({ ...route, thresholds: { invoice: 0.9 } }, refused, invoice, NOW)
  expect(ruling).toMatchObject({ outcome: 'refused', model: null, labels: ['invoice'] })
  expect(ruling.reason).toContain('models/x')
})
