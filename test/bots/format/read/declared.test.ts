import { expect, it } from 'vitest'
import { BotErrors } from '../../../../bots/errors/index.ts'
import { parseBot } from '../../../../bots/format/index.ts'
import { declared, inputDefaults, transactionFields } from '../../../../bots/format/read/declared.ts'
import { pageSettings } from '../../../../bots/format/read/page-settings.ts'

/** What the parser says it expects in place of a field that it does not know. */
function expectedIn(head: string): string[] {
  const steps = head.startsWith('transactions') ? '' : 'steps: []\n'
  const texts = new Map([['bot.yaml', `bot: sorts\nformat: 1\n${head}\n${steps}`]])
  try {
    parseBot({ folder: '/sorts', texts })
  } catch (thrown) {
    if (!(thrown instanceof BotErrors)) throw thrown
    const expected = thrown.errors[0]?.details.expected ?? ''
    return expected.replace('one of ', '').split(', ').sort()
  }
  return []
}

it.each([
  ['inputs: { a: { type: text, other: 1 } }', declared.inputs],
  ['assets: { a: { type: text, other: 1 } }', declared.assets],
  ['browser: { other: 1 }', pageSettings],
  [
    'transactions: { each: =a, as: one, reference: =a, steps: [], other: 1 }',
    { ...transactionFields, steps: [] },
  ],
])('what can be said is what the parser takes: %s', (head, fields) => {
  expect(expectedIn(head)).toEqual(Object.keys(fields).sort())
})

it('each type of input says what its default may be', () => {
  expect(Object.keys(inputDefaults)).toEqual(declared.inputs.type.options)
})
