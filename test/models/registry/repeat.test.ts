import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, type KeptDecision, loadModel, repeat } from '../../../models/registry/index.ts'
import { papers, recipes } from '../training/papers.ts'
import { type Trained, trainedModel } from './trained.ts'

let trained: Trained
beforeAll(async () => {
  trained = await trainedModel()
})
afterAll(() => trained.remove())

const texts = [...papers({ each: 10, seed: 7 }), ...recipes({ each: 10, seed: 7 })].map(({ text }) => text)

/** A decision as a record holds it: through JSON. */
async function kept(text: string, on = true): Promise<KeptDecision> {
  const route = {
    name: 'r',
    version: 1,
    champion: null,
    thresholds: { invoice: 0.7 },
    on,
    reason: null,
    validUntil: null,
  }
  return JSON.parse(JSON.stringify({ ...(await decide(route, trained.model, text, 0)), input: { text } }))
}

test('every decision comes out the same bit for bit, also from a model that is loaded anew', async () => {
  const anew = await loadModel(trained.folder)
  for (const text of texts) expect(await repeat(await kept(text), anew)).toEqual([])
  await anew.close()
})

test('one bit that differs is told with its place', async () => {
  const record = await kept(texts[0] ?? '')
  const other = { ...record, scores: { ...record.scores, invoice: nextAfter(record.scores.invoice ?? 0) } }
  const now = record.scores.invoice
  expect(await repeat(other, trained.model)).toEqual([
    { what: 'scores.invoice', kept: other.scores.invoice, now },
  ])
})

test('another text or outcome, or another model, does not come out the same', async () => {
  const record = await kept(texts[0] ?? '')
  const told = async (change: Partial<KeptDecision>) =>
    (await repeat({ ...record, ...change }, trained.model)).map(({ what }) => what)
  expect(await told({ input: { text: texts[35] ?? '' } })).toContain('confidence')
  expect(await told({ outcome: 'unknown' })).toEqual(['outcome'])
  expect(await told({ model: { name: 'papers', version: '1', digest: 'other' } })).toEqual(['model.digest'])
})

test('where no model was asked there is nothing to work out', async () => {
  expect(await repeat(await kept('x', false), trained.model)).toEqual([])
})

function nextAfter(value: number): number {
  const bits = new BigInt64Array(new Float64Array([value]).buffer)
  bits[0] = (bits[0] ?? 0n) + 1n
  return new Float64Array(bits.buffer)[0] ?? 0
}
