import { expect, test } from 'vitest'
import type { Happening } from '../../../../../main/api/host/contract/run-story.ts'
import { framesOf } from '../../../../../renderer/runs/run/filmstrip/frames.ts'

const sentence = { en: 'Do it', de: 'Es tun' }
const step = (value: string, at: number): Happening => ({ kind: 'step', at, sentence, value, took: 1 })

test('pictures stand in order, each with what the steps since the one before gave', () => {
  const frames = framesOf([
    step('12', 1),
    step('', 2),
    { kind: 'healed', at: 3, sentence, element: 'post', score: 0.9, lead: 0.3, found: 'found.png' },
    step('13', 4),
    { kind: 'commit', at: 5, sentence, state: 'done', pictures: { before: 'b.jpg', after: 'a.jpg' } },
  ])
  expect(frames.map(({ file, what, gave }) => [file, what, gave.map(({ value }) => value)])).toEqual([
    ['found.png', 'found', ['12']],
    ['b.jpg', 'before', ['13']],
    ['a.jpg', 'after', []],
  ])
})

test('what was taken of nothing gives no picture', () => {
  expect(
    framesOf([step('1', 1), { kind: 'commit', at: 2, sentence, state: 'intent', pictures: {} }]),
  ).toEqual([])
})
