import { BotError } from '../../../bots/errors/index.ts'
import type { AssetGiven, KnownAsset } from '../../api/host/contract/vault.ts'
import { isOwnEntry } from '../central/session.ts'
import type { Home } from '../home.ts'
import { assetIn, changeSettings, readSettings } from '../settings.ts'
import { type AssetValue, checkedAsset, openVault } from './index.ts'
import { knownAssets } from './known-assets.ts'

/** The assets of this PC as the studio shows and changes them; nothing secret leaves it. */
export function vaultServices(home: Home) {
  const vault = openVault(home)
  const isStored = (name: string) => vault.list().some((entry) => entry.name === name)

  /** The vault would go before what is set in the settings, so a value stands in one place alone. */
  function set({ name, type, value, secret }: AssetGiven): void {
    refuseOwn(name)
    const checked = checkedAsset(name, type, value)
    if (secret || typeof checked === 'object') {
      vault.set(name, type, checked)
      forget(home, name)
      return
    }
    changeSettings(home, (old) => ({ ...old, assets: { ...old.assets, [name]: plain(checked) } }))
    if (isStored(name)) vault.remove(name)
  }

  return {
    /** See `knownAssets`. */
    list: (): KnownAsset[] => knownAssets(home, vault),
    /** Stores or replaces. Throws `value-invalid`, `vault-locked`. */
    set,
    /** Throws `asset-missing` where it has no value. */
    remove(name: string): void {
      refuseOwn(name)
      const isSet = assetIn(readSettings(home), name) !== undefined
      if (isStored(name) || !isSet) vault.remove(name)
      if (isSet) forget(home, name)
    },
  }
}

function plain(value: AssetValue): string | number | boolean {
  if (typeof value !== 'object') return value
  throw new BotError('unexpected', 'A credential cannot stand in the settings', { acted: false })
}

function forget(home: Home, name: string): void {
  if (assetIn(readSettings(home), name) === undefined) return
  changeSettings(home, ({ assets: { [name]: _gone, ...assets }, ...old }) => ({ ...old, assets }))
}

/** The session of central is no asset: it comes and goes by signing in and out. */
function refuseOwn(name: string): void {
  if (!isOwnEntry(name)) return
  throw new BotError('value-invalid', `The name "${name}" is Deskhand's own`, {
    next: 'Choose another name.',
    acted: false,
  })
}
