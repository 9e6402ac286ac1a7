import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Bytes of a key of AES-256. */
export const KEY_BYTES = 32
const NONCE_BYTES = 12
const ALGORITHM = 'aes-256-gcm'

/** An encrypted text; each part in base64. */
export interface Sealed {
  readonly nonce: string
  readonly tag: string
  readonly text: string
}

/** Encrypts a text under a key, bound to a context: it opens only where the same context is given. */
export function seal(text: string, key: Buffer, context: string): Sealed {
  // A nonce must not come twice under one key; 96 random bits never will for as few entries as a vault has.
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return {
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    text: sealed.toString('base64'),
  }
}

/** The text again; throws where key or context differ, or anything was changed. */
export function unseal(sealed: Sealed, key: Buffer, context: string): string {
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(sealed.nonce, 'base64'), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(sealed.tag, 'base64'))
  return Buffer.concat([decipher.update(Buffer.from(sealed.text, 'base64')), decipher.final()]).toString(
    'utf8',
  )
}
