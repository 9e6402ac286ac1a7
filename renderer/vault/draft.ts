import { isReserved, VARIABLE } from '../../bots/format/read/names.ts'
import type { AssetGiven, AssetType, KnownAsset } from '../../main/api/host/contract/vault.ts'

/** What a person has typed about the value of an asset, before it is one. */
export interface AssetDraft {
  readonly name: string
  readonly type: AssetType
  readonly text: string
  readonly yes: boolean
  readonly user: string
  readonly password: string
  readonly secret: boolean
}

/** What the form begins with; a value of the vault is not known here, and typed anew. */
export function draftOf(asset: KnownAsset | undefined): AssetDraft {
  const { name = '', type = 'text', value, user = '', kept } = asset ?? {}
  return {
    name,
    type,
    text: value === undefined ? '' : String(value),
    yes: value === true,
    user,
    password: '',
    secret: kept === 'vault',
  }
}

/** Names as formulas can say them: `assets.ledger_address`. */
export function isAssetName(name: string): boolean {
  return VARIABLE.test(name) && !isReserved(name)
}

/** Whether all is there that the type asks for; whether it fits, the host says. */
export function isComplete({ type, text, user, password }: AssetDraft): boolean {
  if (type === 'credential') return user !== '' && password !== ''
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text))
  return type === 'yes-no' || text !== ''
}

/** The value as the host takes it. */
export function givenOf({ name, type, text, yes, user, password, secret }: AssetDraft): AssetGiven {
  const value = { text, url: text, number: Number(text), 'yes-no': yes, credential: { user, password } }[type]
  return { name, type, value, secret: secret || type === 'credential' }
}
