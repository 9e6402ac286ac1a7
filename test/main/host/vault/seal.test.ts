import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KEY_BYTES, type Sealed, seal, unseal } from '../../../../main/host/vault/seal.ts'

const key = randomBytes(KEY_BYTES)

test('what is sealed opens again, and no two sealings are alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
      const sealed = seal(text, key, context)
      return unseal(sealed, key, context) === text && seal(text, key, context).nonce !== sealed.nonce
    }),
  )
})

test('another key or another context opens nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (text, context, more) => {
      const sealed = seal(text, key, context)
      expect(() => unseal(sealed, randomBytes(KEY_BYTES), context)).toThrow()
      expect(() => unseal(sealed, key, context + more)).toThrow()
    }),
  )
})

test('any changed bit is noticed', () => {
  const sealed = seal('a password', key, 'account')
  fc.assert(
    fc.property(fc.constantFrom<keyof Sealed>('nonce', 'tag', 'text'), fc.nat(), (part, where) => {
      const bytes = Buffer.from(sealed[part], 'base64')
      const index = where % (bytes.length * 8)
      bytes[index >> 3] = (bytes[index >> 3] ?? 0) ^ (1 << (index & 7))
      expect(() => unseal({ ...sealed, [part]: bytes.toString('base64') }, key, 'account')).toThrow()
    }),
  )
})

test('a shortened tag is no way around the check', () => {
  const sealed = seal('a password', key, 'account')
  const tag = Buffer.from(sealed.tag, 'base64').subarray(0, 4).toString('base64')
  expect(() => unseal({ ...sealed, tag }, key, 'account')).toThrow()
})
