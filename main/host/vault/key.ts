import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, statSync } from 'node:fs'
import { BotError } from '../../../bots/errors/index.ts'
import type { Home } from '../home.ts'
import { writeWhole } from '../write-whole.ts'
import { KEY_BYTES } from './seal.ts'

const VARIABLE = 'DESKHAND_VAULT_KEY'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The key of the vault: from the environment variable, else from the key file that only its owner may read;
 * nothing where there is neither yet. Throws `vault-locked` where the one found is no good.
 */
export function findKey(home: Home, environment: Environment): Buffer | undefined {
  const given = environment[VARIABLE]
  if (given !== undefined) return decoded(given, `the environment variable ${VARIABLE}`)
  if (!existsSync(home.vaultKey)) return undefined
  refuseIfShared(home.vaultKey)
  return decoded(readKey(home.vaultKey), home.vaultKey)
}

/** Makes a key file, and gives its key; where another process was faster, the other's key. */
export function makeKey(home: Home): Buffer {
  const fresh = `${home.vaultKey}.${process.pid}`
  writeWhole(fresh, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
  try {
    // A link fails where the name is taken, and shows the file only when it is complete.
    linkSync(fresh, home.vaultKey)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST')
      throw keyError(`The key ${home.vaultKey} could not be made`, cause)
  } finally {
    rmSync(fresh, { force: true })
  }
  return decoded(readKey(home.vaultKey), home.vaultKey)
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw keyError(`The key ${file} could not be read`, cause)
  }
}

function refuseIfShared(file: string): void {
  // Windows keeps access lists in place of these bits; the user's own data folder is closed to others there.
  if (process.platform === 'win32') return
  const mode = statSync(file).mode & 0o777
  if ((mode & 0o077) === 0) return
  throw new BotError('vault-locked', `The key of the vault can be read by others: ${file}`, {
    expected: 'a file that only its owner may read (mode 600)',
    found: `mode ${mode.toString(8)}`,
    next: `Run \`chmod 600 ${file}\`, and change the passwords if somebody may have read it.`,
  })
}

function decoded(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === KEY_BYTES) return key
  throw new BotError('vault-locked', `There is no key of the vault in ${where}`, {
    expected: `${KEY_BYTES} bytes in base64`,
    found: `${key.length} bytes`,
  })
}

function keyError(message: string, cause: unknown): BotError {
  return new BotError('vault-locked', message, { found: String(cause), cause })
}
