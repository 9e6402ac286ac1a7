import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Card, cardDigest, card as cardSchema, printCard } from '../../../models/registry/card.ts'
import { loadModel, ModelRefused, saveModel } from '../../../models/registry/index.ts'
import { type Fitted, fitModel } from '../../../models/training/fit.ts'
import { papers } from '../training/papers.ts'
import { type Trained, trainedModel } from './trained.ts'

let trained: Trained
let folder: string

beforeAll(async () => {
  trained = await trainedModel()
  folder = await mkdtemp(join(tmpdir(), 'model-'))
})
beforeEach(() => cp(trained.folder, folder, { recursive: true }))
afterAll(async () => {
  await trained.remove()
  await rm(folder, { recursive: true })
})

const files = ['card.json', 'model.onnx', 'seen.bits']

test('a model that nobody touched answers', async () => {
  const model = await loadModel(folder)
  expect(model.card).toMatchObject({ name: 'papers', labels: ['delivery-note', 'invoice', 'reminder'] })
  const [paper] = papers({ each: 1, seed: 99 })
  expect((await model.classify(paper?.text ?? '')).label).toBe('invoice')
  await model.close()
})

test.each(files)('%s with any byte changed is refused', async (file) => {
  const path = join(folder, file)
  const whole = await readFile(path)
  const change = fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }) })
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by }) => {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(at) ^ by, at)
      await writeFile(path, changed)
      await expect(loadModel(folder)).rejects.toThrow(ModelRefused)
    }),
    { numRuns: 60 },
  )
})

test.each(files)('%s cut off or gone is refused', async (file) => {
  await truncate(join(folder, file), 1_000)
  await expect(loadModel(folder)).rejects.toThrow(ModelRefused)
  await truncate(join(folder, file), 0)
  await expect(loadModel(folder)).rejects.toThrow(ModelRefused)
  await rm(join(folder, file))
  await expect(loadModel(folder)).rejects.toMatchObject({ expected: `a file ${file} that can be read` })
})

test('a folder that is none is refused', async () => {
  await expect(loadModel(join(folder, 'nowhere'))).rejects.toThrow(ModelRefused)
})

test('a card in which git wrote line ends of Windows is the same card', async () => {
  const path = join(folder, 'card.json')
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'))
  await (await loadModel(folder)).close()
})

const forgeries: [string, (card: Card) => Card][] = [
  ['another featuriser', (card) => ({ ...card, featuriser: { ...card.featuriser, version: 2 } })],
  ['a label more', (card) => ({ ...card, labels: [...card.labels, 'letter'] })],
  ['a label twice', (card) => ({ ...card, labels: ['invoice', 'invoice', 'reminder'] })],
  ['more buckets than there are weights', (card) => ({ ...card, buckets: card.buckets * 2 })],
  ['buckets that cannot be masked', (card) => ({ ...card, buckets: card.buckets - 1 })],
  ['a temperature of zero', (card) => ({ ...card, temperature: 0 })],
]
test.each(forgeries)('a card with %s is refused though its digest is right', async (_, forge) => {
  const path = join(folder, 'card.json')
  const forged = forge(cardSchema.parse(JSON.parse(await readFile(path, 'utf8'))))
  await writeFile(path, printCard({ ...forged, digest: cardDigest(forged) }))
  await expect(loadModel(folder)).rejects.toThrow(ModelRefused)
})

test('the same examples and seed give the same digest; another seed, name or example another', async () => {
  const fitted = (seed: number, each: number) =>
    fitModel(papers({ each, seed: 1 }), { file: 'papers', seed }, () => undefined)
  const digestOf = async (model: Fitted, name = 'papers') =>
    (await saveModel(folder, model, { name, version: '1' })).digest
  const model = fitted(1, 5)
  const digest = await digestOf(model)
  expect(await digestOf(fitted(1, 5))).toBe(digest)
  expect(await digestOf(model, 'other')).not.toBe(digest)
  expect(await digestOf(fitted(2, 5))).not.toBe(digest)
  expect(await digestOf(fitted(1, 6))).not.toBe(digest)
})
