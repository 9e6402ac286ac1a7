import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf, featuriser } from '../../../models/classify/features.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 400 })

test('any text at all has features: each once, each of a word within reach', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { ids, words } = featuresOf(text)
      expect(ids.length).toBeGreaterThan(0)
      expect(new Set(ids).size).toBe(ids.length)
      for (const word of words) {
        expect(text).toContain(word.text)
        expect(new Set(word.features).size).toBe(word.features.length)
        for (const feature of word.features) expect(ids[feature]).toBeDefined()
      }
    }),
  )
})

test('half a surrogate pair is a text too', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }), (units) => {
      const text = String.fromCharCode(...units)
      expect(featuresOf(text)).toEqual(featuresOf(text))
    }),
  )
})

test('accents, digits, white space and the way a letter is composed make no difference', () => {
  const { ids } = featuresOf('Rechnung für Bäume 12.03.2026')
  expect(featuresOf('Rechnung   fur\n\tBaume  99.88.7777').ids).toEqual(ids)
  expect(featuresOf('Rechnung für Bäume 12.03.2026'.normalize('NFD')).ids).toEqual(ids)
  expect(featuresOf('Rechnung fur Baumt 12.03.2026').ids).not.toEqual(ids)
})

test('a word that was read half wrong is still half known', () => {
  const right = new Set(featuresOf('outstanding').ids)
  const shared = featuresOf('outstandlng').ids.filter((id) => right.has(id))
  expect(shared.length).toBeGreaterThan(right.size / 3)
})

test('a text without words has a feature nevertheless, and words of punctuation are none', () => {
  expect(featuresOf('').ids).toHaveLength(1)
  expect(featuresOf(' --- ... § \n').words).toEqual([])
})

test('pages without end are read up to a bound', () => {
  const long = 'a'.repeat(3_000_000)
  expect(featuresOf(long).ids.length).toBeLessThan(1_000)
  expect(featuresOf('x y '.repeat(1_000_000)).words).toHaveLength(2)
})

// Models that were trained before would answer otherwise: who changes these numbers raises the featuriser's version.
test('the features of a text stay what they are for as long as the version does', () => {
  const { ids, pairs } = featuresOf('Überfällig: Rechnung Nº 4711, 19 % MwSt. 발주서 注文書 ﬁnal')
  const sum = (numbers: Int32Array) => numbers.reduce((mixed, number) => Math.imul(mixed, 31) ^ number, 0)
  expect({ version: featuriser.version, count: ids.length, ids: sum(ids), pairs: sum(pairs) }).toEqual({
    version: 1,
    count: 123,
    ids: -793895099,
    pairs: -865067302,
  })
})
