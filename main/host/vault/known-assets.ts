import { asBotError } from '../../../bots/errors/index.ts'
import { readBot } from '../../../bots/index.ts'
import type { KnownAsset } from '../../api/host/contract/vault.ts'
import { botLibrary } from '../bots/library.ts'
import { isOwnEntry } from '../central/session.ts'
import type { Home } from '../home.ts'
import { assetIn, readSettings, type Settings } from '../settings.ts'
import type { Vault, VaultEntry } from './index.ts'

type Declared = Pick<KnownAsset, 'name' | 'type' | 'title' | 'bots'>

/**
 * What bots of this PC ask for and what is stored, by name: of what the vault holds only that and since when, and of a
 * credential its user. Throws `vault-locked` where the vault cannot be read, `file-unreadable` for broken settings.
 */
export function knownAssets(home: Home, vault: Vault): KnownAsset[] {
  const settings = readSettings(home)
  const stored = vault.list().filter(({ name }) => !isOwnEntry(name))
  const known = new Map(declaredAssets(home).map((declared) => [declared.name, declared]))
  for (const { name, type } of stored) known.set(name, { bots: [], ...known.get(name), name, type })
  for (const [name, value] of Object.entries(settings.assets)) {
    if (!known.has(name)) known.set(name, { bots: [], name, type: typeOf(value) })
  }
  return [...known.values()]
    .map((asset) => ({ ...asset, ...placeOf(asset.name, stored, vault, settings) }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Where bots find the value: the vault goes before the settings. */
function placeOf(name: string, stored: readonly VaultEntry[], vault: Vault, settings: Settings) {
  const entry = stored.find((each) => each.name === name)
  if (entry) return { kept: 'vault' as const, storedAt: vault.storedAt(name), ...opened(entry, vault) }
  const value = assetIn(settings, name)
  return value === undefined ? { kept: 'nowhere' as const } : { kept: 'settings' as const, value }
}

/** Whether it can be opened, and of a credential whose it is. */
function opened({ name, type }: VaultEntry, vault: Vault): Pick<KnownAsset, 'user' | 'problem'> {
  try {
    const value = vault.get(name)
    return type === 'credential' ? { user: String((value as { user: unknown }).user) } : {}
  } catch (thrown) {
    const { code, message, next } = asBotError(thrown)
    return { problem: { code, message, next } }
  }
}

function declaredAssets(home: Home): Declared[] {
  const declared = new Map<string, Declared>()
  const library = botLibrary(home)
  for (const { id, folder } of library.all()) {
    for (const { bot, asset } of assetsOf(folder)) {
      const { bots = [], ...before } = declared.get(asset.name) ?? {}
      const { name, type, title } = asset
      declared.set(name, {
        name,
        type,
        ...(title && { title }),
        ...before,
        bots: [...bots, { id, name: bot }],
      })
    }
  }
  return [...declared.values()]
}

/** A bot that cannot be read declares nothing; the page of bots says what is wrong with it. */
function assetsOf(folder: string) {
  try {
    const { name, title, assets } = readBot(folder)
    return assets.map((asset) => ({ bot: title ?? name, asset }))
  } catch {
    return []
  }
}

function typeOf(value: string | number | boolean): KnownAsset['type'] {
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'yes-no' : 'text'
}
