import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { holdsSecret, maskSecrets, maskValue, Secret } from '../../../bots/secrets/index.ts'
import { everyForm } from './forms.ts'

const PASSWORD = `Kürbis&"Saft"\\9 <x>~!'+/=?😀`
new Secret(PASSWORD, 'account.password')

describe('a secret', () => {
  it.each(Object.entries(everyForm(PASSWORD)))('is masked as %s', (_, form) => {
    const masked = maskSecrets(`before ${form} behind`)
    expect(masked).toMatch(/^before [^ ]{0,3}•••[^ ]{0,6} behind$/)
  })

  it('is masked in the header that sends it, whatever the user is called', () => {
    for (const user of ['a', 'ab', 'abc', 'abcd']) {
      const header = `Basic ${Buffer.from(`${user}:${PASSWORD}`).toString('base64')}`
      const parts = maskSecrets(header).split('•••')
      expect(parts).toHaveLength(2)
      for (const form of Object.values(everyForm(PASSWORD))) expect(maskSecrets(header)).not.toContain(form)
    }
  })

  it('is masked however it was escaped, whatever stands in it', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 300 })
    const property = fc.property(texts, (text) => {
      if (text.trim().length < 6) return
      new Secret(text, 'any')
      for (const form of [text, JSON.stringify(text), encodeURIComponent(text)]) {
        expect(maskSecrets(form)).not.toContain(text.trim())
        expect(holdsSecret(form)).toBe(true)
      }
    })
    fc.assert(property, { numRuns: 200 })
  })

  it('is masked whole where a shorter one is a part of it', () => {
    new Secret('meadow', 'short')
    new Secret('meadow-in-May', 'long')
    expect(maskSecrets('x meadow-in-May y meadow z')).toBe('x ••• y ••• z')
  })

  it('may be as long as a key, and the search ends on a page made to hold it up', () => {
    const key = `-----BEGIN "KEY"-----\n${randomBytes(3_000).toString('base64')}\n-----END "KEY"-----`
    new Secret(key, 'key')
    expect(maskSecrets(JSON.stringify(key))).toMatch(/^"•+"$/)
    new Secret('\\"\\"\\"', 'backslashes')
    expect(maskSecrets('\\'.repeat(100_000))).toHaveLength(100_000)
  })
})

test('a value is masked in its texts, names and numbers, and nothing else of it changes', () => {
  new Secret('271828', 'pin')
  const day = new Date(0)
  const value = { list: [1, 'is 271828', 271828, null], 'key 271828': true, day }
  expect(maskValue(value)).toEqual({ list: [1, 'is •••', '•••', null], 'key •••': true, day })
  expect(maskValue(value, 'gone')).toMatchObject({ 'key gone': true, list: [1, 'is gone', 'gone', null] })
})
