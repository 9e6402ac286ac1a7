const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' })
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/** Day and time of this PC: `22 November 2026 at 13:05:09`. */
export function dayAndTime(milliseconds: number): string {
  return day.format(milliseconds)
}

/** The time of day of this PC: `13:05:09`. */
export function timeOfDay(milliseconds: number): string {
  return clock.format(milliseconds)
}
