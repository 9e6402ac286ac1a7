/** The last year of a century that YY takes for the coming one: 69 is 2069, 70 is 1970. */
const LATEST_SHORT_YEAR = 69

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONATE = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ')

/** What each part of a format stands for, longest first. */
const PARTS: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`,
  YY: String.raw`(?<year>\d{2})`,
  MMMM: String.raw`(?<name>\p{L}+)`,
  MMM: String.raw`(?<name>\p{L}+)\.?`,
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{2})`,
  D: String.raw`(?<day>\d{1,2})`,
}

/**
 * The date as YYYY-MM-DD, or undefined where the text is not written so or there is no such day.
 * A format is made of D, DD, M, MM, MMM, MMMM (names, English or German), YY and YYYY; all else stands for itself.
 */
export function dateIn(text: string, format: string): string | undefined {
  const found = pattern(format).exec(text.trim())?.groups
  if (!found) return undefined
  const month = found.name === undefined ? Number(found.month) : monthNamed(found.name)
  return realDate(fullYear(found.year ?? ''), month, Number(found.day))
}

/** True for a real day written as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  return dateIn(text, 'YYYY-MM-DD') === text
}

/** True where each of day, month and year stands once in the format. */
export function isDateFormat(format: string): boolean {
  const parts = format.match(/Y+|M+|D+/g) ?? []
  return (
    parts.every((part) => part in PARTS) &&
    parts
      .map((part) => part[0])
      .sort()
      .join('') === 'DMY'
  )
}

function pattern(format: string): RegExp {
  const source = format.replace(
    /YYYY|YY|MMMM|MMM|MM|M|DD|D|[^YMD]/g,
    (part) => PARTS[part] ?? RegExp.escape(part),
  )
  return new RegExp(`^${source}$`, 'u')
}

function monthNamed(name: string): number {
  const start = name.toLowerCase()
  if (start.length < 3) return 0
  const isIt = (month: string) => month.startsWith(start)
  return Math.max(MONTHS.findIndex(isIt), MONATE.findIndex(isIt)) + 1
}

function fullYear(year: string): number {
  const short = Number(year)
  if (year.length === 4) return short
  return short <= LATEST_SHORT_YEAR ? 2000 + short : 1900 + short
}

function realDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
