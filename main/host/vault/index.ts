import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BotError, suggestion } from '../../../bots/errors/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import type { Home } from '../home.ts'
import { writeWhole } from '../write-whole.ts'
import { type AssetType, type AssetValue, assetTypes, checkedAsset } from './asset.ts'
import { findKey, makeKey } from './key.ts'
import { seal, unseal } from './seal.ts'

export { type AssetType, type AssetValue, assetFromText, assetTypes, checkedAsset } from './asset.ts'

/** Assets of this PC, encrypted: one file an entry, so that two programs can store at the same time. */
export interface Vault {
  /** Names and types, by name; no key is needed. */
  list(): readonly VaultEntry[]
  /** When it was stored, in milliseconds since 1970; nothing where there is no such entry. No key is needed. */
  storedAt(name: string): number | undefined
  /** The value as bots get it, see `revealed`; nothing where there is no such entry. Throws `vault-locked`. */
  get(name: string): unknown
  /** Stores or replaces; makes a key where there is none yet. Throws `value-invalid`, `vault-locked`. */
  set(name: string, type: AssetType, value: AssetValue): void
  /** Throws `asset-missing` where there is no such entry. */
  remove(name: string): void
}

export interface VaultEntry {
  readonly name: string
  readonly type: AssetType
}

const entryFile = z.strictObject({
  name: z.string(),
  type: z.enum(assetTypes),
  nonce: z.string(),
  tag: z.string(),
  text: z.string(),
})
type EntryFile = z.infer<typeof entryFile>

type Environment = Readonly<Record<string, string | undefined>>

/** The vault of a home. Reads nothing yet: neither the entries nor the key. */
export function openVault(home: Home, environment: Environment = process.env): Vault {
  const entries = () => readEntries(home.vault)
  return {
    list: () => entries().map(({ name, type }) => ({ name, type })),
    storedAt: (name) => statSync(fileOf(home.vault, name), { throwIfNoEntry: false })?.mtimeMs,
    get: (name) => {
      const entry = entries().find((each) => each.name === name)
      return entry && revealed(name, opened(entry, findKey(home, environment)))
    },
    set: (name, type, value) => {
      const checked = checkedAsset(name, type, value)
      const key = keyForStoring(home, environment, entries())
      mkdirSync(home.vault, { recursive: true, mode: 0o700 })
      const sealed = seal(JSON.stringify(checked), key, context({ name, type }))
      writeWhole(fileOf(home.vault, name), `${JSON.stringify({ name, type, ...sealed }, undefined, 2)}\n`)
    },
    remove: (name) => {
      const names = entries().map((entry) => entry.name)
      if (names.includes(name)) return rmSync(fileOf(home.vault, name))
      throw new BotError('asset-missing', `The vault holds no "${name}"${suggestion(name, names)}`, {
        next: '`deskhand vault list` shows what it holds.',
      })
    },
  }
}

/** An asset as bots get it: passwords can be typed and sent, but neither stored nor shown. */
export function revealed(name: string, value: AssetValue): unknown {
  if (typeof value !== 'object') return value
  return { user: value.user, password: new Secret(value.password, `${name}.password`) }
}

/** An entry under another key than the rest could not be opened together with them: so the key must fit. */
function keyForStoring(home: Home, environment: Environment, entries: readonly EntryFile[]): Buffer {
  const key = findKey(home, environment)
  const [some] = entries
  if (some !== undefined) opened(some, key)
  return key ?? makeKey(home)
}

function opened(entry: EntryFile, key: Buffer | undefined): AssetValue {
  if (key === undefined) {
    throw new BotError('vault-locked', `The key of the vault is missing, so "${entry.name}" cannot be opened`)
  }
  try {
    return checkedAsset(entry.name, entry.type, JSON.parse(unseal(entry, key, context(entry))))
  } catch (cause) {
    throw new BotError('vault-locked', `"${entry.name}" cannot be opened`, {
      expected: 'the key that it was stored under, and an entry that nobody changed',
      next: `Bring the right key back, or store it again: \`deskhand vault remove ${entry.name}\`, then \`vault set\`.`,
      cause,
    })
  }
}

/** Bound into the encryption, so that an entry cannot pass for another. */
function context(entry: VaultEntry): string {
  return JSON.stringify([entry.name, entry.type])
}

/** Named by a digest: names may hold what a file name may not, or differ in capitals alone. */
function fileOf(folder: string, name: string): string {
  return join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.json`)
}

function readEntries(folder: string): EntryFile[] {
  return filesIn(folder)
    .map((file) => readEntry(join(folder, file)))
    .sort((a, b) => a.name.localeCompare(b.name))
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new BotError('file-unreadable', `The vault ${folder} cannot be read`, {
      found: String(cause),
      cause,
    })
  }
}

function readEntry(file: string): EntryFile {
  try {
    return entryFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new BotError('vault-locked', `The entry ${file} of the vault is damaged`, {
      next: 'Restore the file from a backup, or remove it and store the asset again.',
      cause,
    })
  }
}
