import fc from 'fast-check'
import { expect, test } from 'vitest'
import { say } from '../../../../bots/samples/documents/say.ts'
import { random } from '../../../../bots/samples/scans/random.ts'

const all = (text: string) => new Set(Array.from({ length: 200 }, (_, seed) => say(text, random(seed))))

test('each wording is said at some time, also those within others and the empty one', () => {
  expect(all('{We|I} {did not {yet |}|never} pay')).toEqual(
    new Set(
      ['We', 'I'].flatMap((who) => ['did not yet', 'did not', 'never'].map((how) => `${who} ${how} pay`)),
    ),
  )
})

test('a text without wordings is said as it is, a left-out place leaves no gap', () => {
  expect(say('Amount due: £12.00', random(1))).toBe('Amount due: £12.00')
  expect(say('your delivery {|} came', random(1))).toBe('your delivery came')
})

test('the same seed says the same, and no brace is ever said', () => {
  const text = '{a|{b|c} d} {e|} {f|{g|{h|i}}}'
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(say(text, random(seed))).toBe(say(text, random(seed)))
      expect(say(text, random(seed))).toMatch(/^[^{}|]+$/)
    }),
  )
})
