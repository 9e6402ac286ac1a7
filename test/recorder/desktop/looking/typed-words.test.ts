import { expect, test } from 'vitest'
import { TypedWords } from '../../../../recorder/desktop/looking/typed-words.ts'

/** What was typed by these keys, one character each but for names in brackets. */
function typed(keys: string): TypedWords {
  const words = new TypedWords()
  for (const [, name, text = ''] of keys.matchAll(/\[(\w+)\]|(.)/g))
    words.take({ fact: 'key', at: 0, key: name ?? text, text, modifiers: [] })
  return words
}

test('words that were typed are known, whatever their case', () => {
  const words = typed('Dear Ms Miller,')
  expect(words.has('miller')).toBe(true)
  expect(words.has('To Miller:')).toBe(true)
  expect(words.has('Mill')).toBe(false)
})

test('keys without a text end a word, what was taken back was not typed', () => {
  const words = typed('Kölm[Backspace]n[Tab]Bonn')
  expect(words.has('Köln')).toBe(true)
  expect(words.has('Bonn')).toBe(true)
  expect(words.has('Kölm')).toBe(false)
})
