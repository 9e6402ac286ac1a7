import { expect, test } from 'vitest'
import { tellingOf } from '../../../models/training/telling.ts'

const EVERYWHERE = 0
const OF_ONE_CLASS = 1
const ONCE = 2
const NEVER = 3

test('what one class has and the others have not tells most; what all have, or one example has, tells little', () => {
  const examples = Array.from({ length: 40 }, (_, at) => ({
    label: at % 2,
    buckets: Int32Array.from([EVERYWHERE, ...(at % 2 ? [OF_ONE_CLASS] : []), ...(at === 1 ? [ONCE] : [])]),
  }))
  const telling = tellingOf(examples, 2, 4)
  expect(telling[EVERYWHERE]).toBe(0)
  expect(telling[OF_ONE_CLASS]).toBeCloseTo(Math.log(21))
  expect(telling[ONCE]).toBeCloseTo(Math.log(2))
  expect(telling[NEVER]).toBe(0)
})

test('a class without examples makes no number that is none', () => {
  const telling = tellingOf([{ label: 0, buckets: Int32Array.of(0) }], 3, 1)
  expect(Number.isFinite(telling[0])).toBe(true)
})
