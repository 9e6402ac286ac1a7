import { createHash, randomBytes } from 'node:crypto'

/** Who a secret is for, told by how it begins: people's sessions, runners, invitations of runners. */
export type TokenKind = 'dhp' | 'dhr' | 'dhi'

/** A new secret of 256 random bits, such as `dhp_3q2-7w...`. It is shown once; only its digest is kept. */
export function newToken(kind: TokenKind): string {
  return `${kind}_${randomBytes(32).toString('base64url')}`
}

/** What kind of secret this is; nothing where it cannot be one of ours. */
export function kindOfToken(token: string): TokenKind | undefined {
  return /^(dhp|dhr|dhi)_[A-Za-z0-9_-]{43}$/.exec(token)?.[1] as TokenKind | undefined
}

/**
 * SHA-256 in hex: what is kept of a secret and what it is looked up by. How long the look-up takes tells something
 * about the digest at most, which leads back to no secret of so many random bits.
 */
export function keptOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
