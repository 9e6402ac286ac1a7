import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { BotError } from '../../bots/errors/index.ts'
import type { Home } from '../host/home.ts'
import { KEY_BYTES } from '../host/vault/seal.ts'
import { writeWhole } from '../host/write-whole.ts'

/** What is needed of Electron's `safeStorage`; nothing of it works before the app is ready. */
export interface SafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>
  getSelectedStorageBackend?(): string
}

/**
 * The key of the vault in base64, kept by the system's own store of secrets. Nothing where this PC has none that deserves
 * the name, or where a key file does that work already: then that holds, as in the command line. Throws `vault-locked`
 * where the system refuses to open the key.
 */
export async function systemKey(home: Home, storage: SafeStorage): Promise<string | undefined> {
  const file = `${home.vaultKey}.sealed`
  if (existsSync(file)) return await opened(file, storage)
  if (existsSync(home.vaultKey) || !isEmpty(home.vault) || !(await isGood(storage))) return undefined
  const key = randomBytes(KEY_BYTES).toString('base64')
  await keep(file, key, storage)
  return key
}

/** Linux without a keyring has `basic_text`, which anyone can open. */
async function isGood(storage: SafeStorage): Promise<boolean> {
  if (!(await storage.isAsyncEncryptionAvailable())) return false
  return (
    process.platform !== 'linux' ||
    !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend?.() ?? '')
  )
}

async function opened(file: string, storage: SafeStorage): Promise<string> {
  try {
    const { result, shouldReEncrypt } = await storage.decryptStringAsync(
      Buffer.from(readFileSync(file, 'utf8'), 'base64'),
    )
    if (shouldReEncrypt) await keep(file, result, storage)
    return result
  } catch (cause) {
    throw new BotError('vault-locked', 'The system does not open the key of the vault', {
      expected: `the user and the keyring that ${file} was made with`,
      found: cause instanceof Error ? cause.message : String(cause),
      next: 'Unlock the keyring of this user, then start Deskhand again.',
      cause,
    })
  }
}

async function keep(file: string, key: string, storage: SafeStorage): Promise<void> {
  writeWhole(file, `${(await storage.encryptStringAsync(key)).toString('base64')}\n`)
}

/** A vault that holds something was closed with another key. */
function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}
