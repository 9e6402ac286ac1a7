import { distance } from 'fastest-levenshtein'

/** Which of the first two numbers of `03/04/2026` is the day. */
export type DayOrder = 'day-first' | 'month-first'

/** A date as it was read. */
export interface ReadDate {
  /** `2026-04-03` */
  readonly iso: string
  readonly repaired: boolean
  /** What else it may be, where day and month could change places. */
  readonly otherwise?: string | undefined
  /** Which order it shows, where only one is possible. */
  readonly order?: DayOrder | undefined
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', S: '5', B: '8' }

/** Reads a date with digits or an English month; undefined where it is none. `order` settles `03/04/2026`. */
export function parseDate(text: string, order: DayOrder = 'day-first'): ReadDate | undefined {
  const trimmed = text.trim().replace(/[.,;:]+$/, '')
  const plain = parseForms(trimmed, order)
  if (plain) return plain
  const mended = trimmed.replace(/\b[\dOolISB]+\b/g, (number) =>
    /\d/.test(number) ? number.replace(/[A-Za-z]/g, (letter) => LOOKALIKES[letter] ?? letter) : number,
  )
  const read = mended === trimmed ? undefined : parseForms(mended, order)
  return read && { ...read, repaired: true }
}

function parseForms(text: string, order: DayOrder): ReadDate | undefined {
  return parseIso(text) ?? parseDotted(text) ?? parseSlashed(text, order) ?? parseNamed(text)
}

function parseIso(text: string): ReadDate | undefined {
  const [, year, month, day] = /^(\d{4})[-./](\d\d?)[-./](\d\d?)$/.exec(text) ?? []
  return year === undefined ? undefined : sure(isoDay(Number(year), Number(month), Number(day)))
}

/** Points stand in countries that put the day first. */
function parseDotted(text: string): ReadDate | undefined {
  const [, day, month, year] = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4}|\d\d)$/.exec(text) ?? []
  return day === undefined ? undefined : sure(isoDay(century(year), Number(month), Number(day)))
}

function parseSlashed(text: string, order: DayOrder): ReadDate | undefined {
  const [, first, second, written] = /^(\d\d?)[/-](\d\d?)[/-](\d{4}|\d\d)$/.exec(text) ?? []
  if (first === undefined) return undefined
  const year = century(written)
  const dayFirst = isoDay(year, Number(second), Number(first))
  const monthFirst = isoDay(year, Number(first), Number(second))
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
    const [iso, otherwise] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
    return { iso, otherwise, repaired: false }
  }
  const iso = dayFirst ?? monthFirst
  if (iso === undefined) return undefined
  if (dayFirst === monthFirst) return { iso, repaired: false }
  return { iso, repaired: false, order: dayFirst === undefined ? 'month-first' : 'day-first' }
}

function parseNamed(text: string): ReadDate | undefined {
  const dayMonth = /^(\d\d?)(?:st|nd|rd|th)?[\s.,']*([A-Za-z]{3,9})[\s.,']*(\d{4})$/.exec(text)
  const monthDay = /^([A-Za-z]{3,9})[\s.,']*(\d\d?)(?:st|nd|rd|th)?[\s.,']+(\d{4})$/.exec(text)
  const [day, name, year] = dayMonth ? dayMonth.slice(1) : [monthDay?.[2], monthDay?.[1], monthDay?.[3]]
  const month = monthOf(name ?? '')
  if (month === undefined) return undefined
  const iso = isoDay(Number(year), month.number, Number(day))
  return iso === undefined ? undefined : { iso, repaired: month.repaired }
}

function monthOf(name: string): { number: number; repaired: boolean } | undefined {
  const low = name.toLowerCase()
  const exact = MONTHS.findIndex(
    (month) => month === low || month.slice(0, 3) === low || (low === 'sept' && month === 'september'),
  )
  if (exact >= 0) return { number: exact + 1, repaired: false }
  const near = low.length < 5 ? -1 : MONTHS.findIndex((month) => distance(month, low) === 1)
  return near < 0 ? undefined : { number: near + 1, repaired: true }
}

function sure(iso: string | undefined): ReadDate | undefined {
  return iso === undefined ? undefined : { iso, repaired: false }
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day))
  const real = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && year >= 1990 && year < 2100
  return real ? time.toISOString().slice(0, 10) : undefined
}

function century(year: string | undefined): number {
  return year?.length === 2 ? 2000 + Number(year) : Number(year)
}
