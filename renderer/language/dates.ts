import type { Language } from './index.ts'

/** An instant in milliseconds since 1970 as people write it: the time alone where it was today. */
export function whenText(instant: number, language: Language, now = Date.now()): string {
  const isToday = new Date(instant).toDateString() === new Date(now).toDateString()
  const format = isToday ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' }
  return new Intl.DateTimeFormat(language, format as Intl.DateTimeFormatOptions).format(instant)
}

/** A time that was planned to the minute: `08:00` where it was today, else with its day. */
export function clockText(instant: number, language: Language, now = Date.now()): string {
  const isToday = new Date(instant).toDateString() === new Date(now).toDateString()
  const format = isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }
  return new Intl.DateTimeFormat(language, format as Intl.DateTimeFormatOptions).format(instant)
}

/** How long ago something was, from milliseconds: `now`, `3 seconds ago`, `2 minutes ago`. */
export function agoText(milliseconds: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const seconds = Math.floor(milliseconds / 1_000)
  return seconds < 60 ? format.format(-seconds, 'second') : format.format(-Math.floor(seconds / 60), 'minute')
}

/** A length of time in milliseconds: `350 ms`, `4.2 s`, `3 min 12 s`. */
export function lengthText(milliseconds: number, language: Language): string {
  const number = (value: number, digits = 0) =>
    value.toLocaleString(language, { maximumFractionDigits: digits })
  if (milliseconds < 1_000) return `${number(milliseconds)} ms`
  const seconds = milliseconds / 1_000
  if (seconds < 60) return `${number(seconds, 1)} s`
  if (seconds < 3_600) return `${number(Math.floor(seconds / 60))} min ${number(Math.floor(seconds % 60))} s`
  return `${number(Math.floor(seconds / 3_600))} h ${number(Math.floor((seconds % 3_600) / 60))} min`
}
