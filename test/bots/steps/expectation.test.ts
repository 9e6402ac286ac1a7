import { expect, test } from 'vitest'
import { z } from 'zod'
import { expectation } from '../../../bots/steps/expectation.ts'

test.each([
  [z.string(), 7, 'text'],
  [z.enum(['in', 'out']), 'up', 'one of in, out'],
  [z.union([z.number(), z.boolean()]), 'a', 'a number, or true or false'],
  [z.strictObject({}), { colour: 1 }, 'no field "colour"'],
  [z.number().min(1), 0, 'at least 1'],
  [z.number().positive(), 0, 'more than 0'],
  [z.int().max(65_535), 70_000, 'at most 65535'],
  [z.string().min(1), '', 'at least 1 character'],
  [z.string().max(3), 'four', 'at most 3 characters'],
  [z.array(z.string()).min(1), [], 'at least 1 entry'],
  [z.array(z.string()).min(2), ['a'], 'at least 2 entries'],
])('%#: what was expected is said in plain words', (schema, value, words) => {
  const issue = schema.safeParse(value).error?.issues[0]
  expect(issue && expectation(issue)).toBe(words)
})
