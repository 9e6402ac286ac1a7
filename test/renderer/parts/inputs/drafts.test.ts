import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BotInput } from '../../../../main/api/host/contract/bots.ts'
import { draftsOf, readDrafts } from '../../../../renderer/parts/inputs/drafts.ts'

const input = (type: BotInput['type'], more: Partial<BotInput> = {}): BotInput => ({
  name: 'x',
  type,
  optional: false,
  ...more,
})

test('what fills a form comes back out of it', () => {
  const text = fc.string().filter((value) => value.trim() !== '')
  const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)))
  const cases = fc.oneof(
    text.map((value) => [input('text'), value] as const),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => [input('number'), value || 0] as const),
    fc.boolean().map((value) => [input('yes-no'), value] as const),
    fc.array(json, { minLength: 1 }).map((value) => [input('list'), value] as const),
    fc.array(text, { minLength: 1 }).map((value) => [input('list'), value] as const),
    fc
      .dictionary(fc.string(), json)
      .map((value) => [input('map'), JSON.parse(JSON.stringify(value))] as const),
  )
  fc.assert(
    fc.property(cases, ([asked, value]) => {
      const read = readDrafts([asked], draftsOf([asked], { x: value }))
      expect(read).toEqual({ values: { x: value }, problems: {} })
    }),
  )
})

test('what is left empty is missing, unless it is optional', () => {
  for (const type of ['text', 'number', 'date', 'file', 'list', 'map'] as const) {
    expect(readDrafts([input(type)], { x: '  ' }).problems).toEqual({ x: 'missing' })
    expect(readDrafts([input(type, { optional: true })], {})).toEqual({ values: {}, problems: {} })
  }
})

test('what does not fit says what is expected', () => {
  const problem = (type: BotInput['type'], draft: string) =>
    readDrafts([input(type)], { x: draft }).problems.x
  expect(problem('number', 'twelve')).toBe('number')
  expect(problem('list', '["a"')).toBe('list')
  expect(problem('map', '[1]')).toBe('map')
  expect(problem('credential', 'secret')).toBe('credential')
})

test('a list may be written as lines', () => {
  expect(readDrafts([input('list')], { x: 'a\n\n b \n' }).values).toEqual({ x: ['a', 'b'] })
})

test('a default fills a field that was never given', () => {
  expect(draftsOf([input('text', { default: 'all' })], {})).toEqual({ x: 'all' })
})
