import { z } from 'zod'
import { BotError } from '../../../bots/errors/index.ts'

const url = z.url({ protocol: /^(https?|file)$/ })
const credential = z.strictObject({ user: z.string(), password: z.string() })

/** What each type of asset holds. Credentials hold their password in clear: only the vault sees them so. */
const assetValues = {
  text: z.string(),
  number: z.number(),
  'yes-no': z.boolean(),
  url,
  credential,
} as const

export type AssetType = keyof typeof assetValues
export type Credential = z.infer<typeof credential>
export type AssetValue = z.infer<(typeof assetValues)[AssetType]>

export const assetTypes = Object.keys(assetValues) as AssetType[]

const shapes: Record<AssetType, string> = {
  text: 'a text',
  number: 'a number, such as 12.5',
  'yes-no': 'yes or no',
  url: 'an address that begins with http:// or https://',
  credential: 'user:password',
}

/**
 * The value of an asset from what a person typed; a credential is `user:password` or a JSON object of both.
 * Throws `value-invalid`, which never repeats a credential.
 */
export function assetFromText(name: string, type: AssetType, text: string): AssetValue {
  return checkedAsset(name, type, read(type, text))
}

/** The value, where it is of the type; throws `value-invalid`, which never repeats a credential. */
export function checkedAsset(name: string, type: AssetType, value: unknown): AssetValue {
  const checked = assetValues[type].safeParse(value)
  if (checked.success) return checked.data
  throw new BotError('value-invalid', `The asset "${name}" is not of type ${type}`, {
    expected: shapes[type],
    found:
      type === 'credential' || typeof value === 'object'
        ? 'something else (not shown)'
        : JSON.stringify(value),
    next: 'Correct the value of the asset, or its type in bot.yaml.',
  })
}

function read(type: AssetType, text: string): unknown {
  if (type === 'number') return text.trim() === '' ? text : Number(text)
  if (type === 'yes-no') return yesNo(text)
  if (type === 'credential') return readCredential(text)
  return text
}

function yesNo(text: string): unknown {
  if (/^(yes|true)$/i.test(text)) return true
  return /^(no|false)$/i.test(text) ? false : text
}

function readCredential(text: string): unknown {
  if (text.startsWith('{')) return parsedOrNothing(text)
  const colon = text.indexOf(':')
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) }
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
