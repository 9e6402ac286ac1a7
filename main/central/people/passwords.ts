import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { oneOfFew } from './one-of-few.ts'

const derive = promisify(argon2)

/** The costs that OWASP names for argon2id: 19 MiB, two passes, one lane. */
const costs = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32

/** A derivation takes 19 MiB and 50 ms of a thread that files and names are looked up on as well. */
const inTurn = oneOfFew(2, 50)

/** The argon2id hash of a password as a PHC string, `$argon2id$v=19$m=...`, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await tagOf(password, salt, costs, TAG_BYTES)
  return `$argon2id$v=19$m=${costs.memory},t=${costs.passes},p=${costs.parallelism}$${base64(salt)}$${base64(tag)}`
}

/**
 * Whether the password is the one of this hash. Without a hash it is not, after the same time, so that nobody
 * learns which names exist. Throws TOO_MANY_REQUESTS where too many wait for their turn.
 */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const { salt, tag, ...given } = parse(hash ?? NOBODYS)
  const found = await tagOf(password, salt, given, tag.length)
  return timingSafeEqual(found, tag) && hash !== undefined
}

type Costs = Readonly<typeof costs>

function tagOf(password: string, nonce: Buffer, given: Costs, tagLength: number): Promise<Buffer> {
  // The same characters are typed in more than one way; NFKC makes them the same bytes.
  return inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...given }))
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
const NOBODYS = `$argon2id$v=19$m=${costs.memory},t=${costs.passes},p=${costs.parallelism}$${base64(Buffer.alloc(SALT_BYTES))}$${base64(Buffer.alloc(TAG_BYTES))}`

function parse(hash: string): Costs & { salt: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(hash) ?? []
  if (salt === undefined || tag === undefined) throw new Error('The store has a password in an unknown form')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** Base64 without its padding, as PHC strings have it. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
