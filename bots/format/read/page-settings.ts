import { z } from 'zod'
import { suggestion } from '../../errors/index.ts'
import { credential } from '../../steps/params.ts'
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
const geolocation = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().nonnegative().exactOptional(),
})
const locale = z.stringFormat('locale', isLocale, { error: 'a language such as en-GB or de-DE' })
const timezone = z.stringFormat('timezone', isTimezone, { error: 'a time zone such as Europe/Berlin' })

/** What the section `browser` can say, in the order in which it is written. */
export const pageSettings = {
  viewport: z.strictObject({ width: side, height: side }).describe('The size of a page in pixels'),
  geolocation: geolocation.describe('Where the pages are told to be: degrees, and metres of accuracy'),
  permissions: z.array(z.enum(permissions)).describe('What the pages may do without asking'),
  locale: locale.describe('The language of the pages, such as en-GB or de-DE'),
  timezone: timezone.describe('The time zone of the pages, such as Europe/Berlin'),
  'color-scheme': z.enum(['light', 'dark', 'no-preference']).describe('What the pages are told of colours'),
  'user-agent': z.string().min(1).describe('What the browser calls itself'),
  'http-credentials': credential.describe('Who signs in where the browser itself asks'),
} as const

/** The section `browser` of a bot: what its pages need to behave the same everywhere. */
export function readPageSettings(
  source: Source,
  entry: Entry | undefined,
  assets: readonly AssetDeclaration[],
): PageSettings | undefined {
  const fields = entry && fieldsOf(source, entry.value ?? entry.key, '"browser"')
  if (fields === undefined) return undefined
  const settings: { [K in keyof PageSettings]: PageSettings[K] | undefined } = {
    viewport: literalField(fields, 'viewport', pageSettings.viewport),
    geolocation: literalField(fields, 'geolocation', pageSettings.geolocation),
    permissions: literalField(fields, 'permissions', pageSettings.permissions),
    locale: literalField(fields, 'locale', pageSettings.locale),
    timezone: literalField(fields, 'timezone', pageSettings.timezone),
    colorScheme: fields.choice('color-scheme', pageSettings['color-scheme'].options),
    userAgent: literalField(fields, 'user-agent', pageSettings['user-agent']),
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
