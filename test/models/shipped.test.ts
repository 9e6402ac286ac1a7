import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadModel, type Model } from '../../models/registry/index.ts'

let model: Model
beforeAll(async () => {
  model = await loadModel(fileURLToPath(new URL('../../models/shipped/document-type', import.meta.url)))
})
afterAll(() => model.close())

const reminder = `Harbour Light Fittings
SECOND REMINDER
Dear Sir or Madam
We have not yet received your payment. The following invoices are overdue:
Invoice 20881 of 3 March 2026 412.50
Please pay the amount outstanding within 7 days. If you have paid already, please ignore this letter.`

const recipe = `Lentil soup for four. Chop two onions and fry them gently in a little olive oil until they are soft.
Stir in the lentils, cover with stock and simmer for half an hour. Season with salt, cumin and lemon juice.`

test('it tells what it was trained for, by words that a person would name', async () => {
  const { label, unknown, words } = await model.classify(reminder)
  expect({ label, unknown }).toEqual({ label: 'reminder', unknown: false })
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['REMINDER', 'overdue:']))
})

// How good it is, others say; here every machine has to give these very bits, until another model is shipped.
test('a text of another world is unknown, and has one confidence on every machine', async () => {
  const { label, confidence, unknown, novelty } = await model.classify(recipe)
  expect({ label, confidence, unknown, share: novelty.share }).toEqual({
    label: 'letter',
    confidence: 0.6340862989446252,
    unknown: true,
    share: 0.8717948717948718,
  })
})
