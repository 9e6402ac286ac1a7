import { BotError } from '../../errors/index.ts'
import { maskSecrets } from '../../secrets/index.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Formats that can be meant in one way only. `03/04/2025` is none: it is March or April. */
const CLEAR_FORMATS = [
  'YYYY-M-D',
  'YYYY/M/D',
  'YYYY.M.D',
  'YYYYMMDD',
  'D.M.YYYY',
  'D MMM YYYY',
  'D. MMM YYYY',
  'D-MMM-YYYY',
  'MMM D, YYYY',
  'MMM D YYYY',
]

const PIECES: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MMM: '(?<name>[A-Za-z]{3,9})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
}

/**
 * The date in a text as `YYYY-MM-DD`. `format` is made of YYYY or YY, MMM (a name), MM or M, DD or D; without
 * it only dates that can be meant in one way are read. A time behind an ISO date is left out.
 */
export function isoDate(text: string, format?: string): string {
  const written = text.trim().replace(/^(\d{4}-\d{2}-\d{2})T[\d:.,+Z-]+$/, '$1')
  for (const one of format === undefined ? CLEAR_FORMATS : [format]) {
    const date = read(written, one)
    if (date) return date
  }
  throw new BotError('formula-failed', `"${shown(text)}" is no date that can be read`, {
    expected:
      format ??
      'a date such as 2025-12-31, 31.12.2025 or 31 Dec 2025, or its format: $date(text, "MM/DD/YYYY")',
    found: shown(text),
  })
}

function read(text: string, format: string): string | undefined {
  const found = patternOf(format).exec(text)?.groups
  if (!found) return undefined
  const year = Number(found.year) + (found.year?.length === 2 ? 2000 : 0)
  const month = found.name ? monthNamed(found.name) : Number(found.month)
  return existing(year, month, Number(found.day))
}

function patternOf(format: string): RegExp {
  const pieces = format.split(/(YYYY|YY|MMMM?|MM|M|DD|D)/)
  const wanted = pieces.map((piece) => PIECES[piece === 'MMMM' ? 'MMM' : piece] ?? literal(piece))
  const parts = wanted.join('')
  const complete = ['<year>', '<day>'].every((part) => parts.split(part).length === 2)
  if (complete && (parts.match(/<month>|<name>/g) ?? []).length === 1) return new RegExp(`^${parts}$`)
  throw new BotError('formula-failed', `"${shown(format)}" is no format of a date`, {
    expected: 'year (YYYY or YY), month (MMM, MM or M) and day (DD or D), once each',
    found: shown(format),
  })
}

function literal(piece: string): string {
  return piece.replace(/[^\w\s]/g, '\\$&').replace(/\s+/g, '\\s+')
}

function monthNamed(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

function shown(text: string): string {
  return maskSecrets(text).slice(0, 60)
}
