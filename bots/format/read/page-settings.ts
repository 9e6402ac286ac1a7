import { z } from 'zod'
import { suggestion } from '../../errors/index.ts'
import type { AssetDeclaration, PageSettings } from '../model.ts'
import type { Entry } from '../yaml/entries.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { plainOf, REFUSED } from '../yaml/plain.ts'
import type { Source } from '../yaml/source.ts'
import { checkLiteral } from './literal.ts'

/** What a page may be allowed to do. */
const permissions = [
  'accelerometer',
  'ambient-light-sensor',
  'background-sync',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'geolocation',
  'gyroscope',
  'local-fonts',
  'local-network-access',
  'magnetometer',
  'microphone',
  'midi',
  'midi-sysex',
  'notifications',
  'payment-handler',
  'screen-wake-lock',
  'storage-access',
] as const

const side = z.int().min(1).max(10_000)
const viewport = z.strictObject({ width: side, height: side })
const geolocation = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().nonnegative().exactOptional(),
})
const locale = z.stringFormat('locale', isLocale, { error: 'a language such as en-GB or de-DE' })
const timezone = z.stringFormat('timezone', isTimezone, { error: 'a time zone such as Europe/Berlin' })

/** The section `browser` of a bot: what its pages need to behave the same everywhere. */
export function readPageSettings(
  source: Source,
  entry: Entry | undefined,
  assets: readonly AssetDeclaration[],
): PageSettings | undefined {
  const fields = entry && fieldsOf(source, entry.value ?? entry.key, '"browser"')
  if (fields === undefined) return undefined
  const settings: { [K in keyof PageSettings]: PageSettings[K] | undefined } = {
    viewport: literalField(fields, 'viewport', viewport),
    geolocation: literalField(fields, 'geolocation', geolocation),
    permissions: literalField(fields, 'permissions', z.array(z.enum(permissions))),
    locale: literalField(fields, 'locale', locale),
    timezone: literalField(fields, 'timezone', timezone),
    colorScheme: fields.choice('color-scheme', ['light', 'dark', 'no-preference']),
    userAgent: literalField(fields, 'user-agent', z.string().min(1)),
    httpCredentials: readCredentials(fields, assets),
  }
  fields.done()
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}

function literalField<T>(fields: Fields, name: string, schema: z.ZodType<T>): T | undefined {
  const { source } = fields
  const entry = fields.take(name)
  if (entry === undefined) return undefined
  const before = source.problems.length
  const value = plainOf(source, entry.value)
  if (value !== REFUSED) checkLiteral(source, entry.value ?? entry.key, value, schema, `"${name}"`)
  return source.problems.length === before ? schema.parse(value) : undefined
}

/** `=assets.<name>` and nothing else: it is worked out before there are variables, and what it gives stays secret. */
function readCredentials(
  fields: Fields,
  assets: readonly AssetDeclaration[],
): PageSettings['httpCredentials'] {
  const entry = fields.peek('http-credentials')
  const formula = fields.formula('http-credentials')
  if (formula === undefined || entry === undefined) return undefined
  const credentials = assets.filter(({ type }) => type === 'credential').map(({ name }) => name)
  const name = /^=\s*assets\.(\w+)\s*$/.exec(formula.source)?.[1]
  if (name !== undefined && credentials.includes(name)) return { asset: name, formula }
  return fields.source.refuse(
    'field-invalid',
    `"http-credentials" is no asset of type credential${name === undefined ? '' : suggestion(name, credentials)}`,
    entry.value,
    {
      expected:
        credentials.length > 0
          ? credentials.map((one) => `=assets.${one}`).join(' or ')
          : '=assets.<name>, declared under `assets`',
      found: formula.source,
    },
  )
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

function isTimezone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
