import type { Trigger } from '../../api/host/contract/triggers.ts'

/** True where the moment lies in the quiet hours, by this PC's clock; the end does not belong to them. */
export function isQuiet(quiet: Trigger['quiet'], moment: Date): boolean {
  if (!quiet) return false
  const now = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`
  const { from, to } = quiet
  return from <= to ? from <= now && now < to : from <= now || now < to
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
