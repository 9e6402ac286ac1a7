import fc from 'fast-check'
import { expect, it } from 'vitest'
import { storableJson, storableText } from '../../../main/central/storable.ts'

const anyText = fc.string({ unit: 'binary' }).map((text) => `${text}\ud800\0${text}`)

it('takes NUL and halves of characters out of texts, and nothing else', () => {
  expect(storableText('a\0b\ud800c\udc00d😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd😀')
})

it('takes them out of JSON alike, in values and names, and leaves what only looks like them', () => {
  const value = { 'n\0': ['\udfff', 'x\\u0000', '\\ud800', '😀', '\n', 1, null] }
  expect(JSON.parse(storableJson(value))).toEqual({
    'n\uFFFD': ['\uFFFD', 'x\\u0000', '\\ud800', '😀', '\n', 1, null],
  })
})

it('gives the same for texts as such and in JSON', () => {
  fc.assert(fc.property(anyText, (text) => JSON.parse(storableJson(text)) === storableText(text)))
})
