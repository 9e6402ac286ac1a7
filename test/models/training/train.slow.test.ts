import { expect, test } from 'vitest'
import { BadExamples } from '../../../models/training/examples.ts'
import { fitModel } from '../../../models/training/fit.ts'
import { train } from '../../../models/training/train.ts'
import { papers } from './papers.ts'

const examples = papers({ each: 15, seed: 1 })
const options = { file: 'papers', seed: 1 }

test('the thread tells how far it is, and gives the same model as when it is asked here', async () => {
  const shares: number[] = []
  const trained = await train(examples, { ...options, progress: (share) => shares.push(share) })
  expect(trained).toEqual(fitModel(examples, options, () => undefined))
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  expect(trained.training.counts).toEqual({ 'delivery-note': 15, invoice: 15, reminder: 15 })
})

test('training that is called off ends with the reason', async () => {
  const calledOff = new AbortController()
  const progress = () => calledOff.abort(new Error('enough'))
  await expect(train(examples, { ...options, progress, signal: calledOff.signal })).rejects.toThrow('enough')
  await expect(train(examples, { ...options, signal: AbortSignal.abort('before') })).rejects.toBe('before')
})

test('too few examples are refused as such, also from within the thread', async () => {
  const few = examples.filter(({ label }) => label === 'invoice')
  const refused = train(few, options)
  await expect(refused).rejects.toThrow(BadExamples)
  await expect(refused).rejects.toMatchObject({ file: 'papers', found: '1' })
})
