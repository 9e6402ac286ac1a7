import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadModel, saveModel } from '../../models/registry/index.ts'
import { parseExamples, train } from '../../models/training/index.ts'

const at = (path: string) => fileURLToPath(new URL(`../../models/${path}`, import.meta.url))
const file = at('training/examples/document-type.jsonl')

test('the shipped model is what its examples and its seed give', async () => {
  const model = await loadModel(at('shipped/document-type'))
  await model.close()
  const { name, version, limits, training, digest } = model.card
  const fitted = await train(parseExamples(await readFile(file, 'utf8'), file), { file, seed: training.seed })
  const folder = await mkdtemp(join(tmpdir(), 'model-'))
  // The first words on its card are its maker's; the others follow from the training.
  const again = await saveModel(folder, fitted, { name, version, limits: limits.slice(0, 1) })
  await rm(folder, { recursive: true })
  expect(again).toEqual(model.card)
  expect(again.digest).toBe(digest)
})

test('its card says that it is good enough', async () => {
  const { card, close } = await loadModel(at('shipped/document-type'))
  await close()
  expect(card.labels).toEqual([
    'credit-note',
    'delivery-note',
    'invoice',
    'letter',
    'purchase-order',
    'reminder',
  ])
  expect(card.measures.passed).toBeGreaterThanOrEqual(0.95)
})
