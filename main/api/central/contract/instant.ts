import { z } from 'zod'

/** An instant, ISO 8601, as each store can keep it and give it back. */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isKeepable, 'an instant of the years 1 to 9999, at most 15 hours from UTC')
  .describe('ISO 8601')

/** PostgreSQL knows no year 0 and no offset of 16 hours, and ISO 8601 no fifth digit of a year. */
function isKeepable(text: string): boolean {
  const year = new Date(text).getUTCFullYear()
  const [, hours = '0'] = /[+-](\d\d):\d\d$/.exec(text) ?? []
  return year >= 1 && year <= 9999 && Number(hours) <= 15
}
