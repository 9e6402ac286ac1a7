import { Secret } from '../secrets/index.ts'

const MASK = '•••'
/** Characters of one value; a sentence is to be taken in at a glance. */
const LONGEST = 60

/** How a value is put into a sentence. */
export interface Showing {
  /** Masked, whatever it is. */
  readonly isSecret: boolean
  /** Without quotes: choices, names and times. */
  readonly isPlain: boolean
  readonly words: Readonly<Record<string, string>>
  readonly yesNo: readonly [string, string]
  readonly quotes: readonly [string, string]
}

/** A parameter as authored, for a sentence: formulas without `=`, texts in quotes, secrets masked, nothing too long. */
export function shown(value: unknown, how: Showing): string {
  if (how.isSecret || value instanceof Secret) return MASK
  const formula = formulaSource(value)
  if (formula !== undefined) return /\bpassword\b/i.test(formula) ? MASK : shortened(formula)
  if (typeof value === 'string') return textShown(value, how)
  if (typeof value === 'boolean') return how.yesNo[value ? 0 : 1]
  if (Array.isArray(value)) return shortened(value.map((part) => shown(part, how)).join(', '))
  if (typeof value === 'object' && value !== null) return shortened(mapShown(value, how))
  return String(value)
}

/** True for a name that is given to passwords, keys and the like. */
export function looksSecret(name: string): boolean {
  return /passw|kennwort|secret|token|authori[sz]ation|cookie|api-?key|\b(pin|otp|tan)\b/i.test(name)
}

/** What stands behind the `=`, of a formula as read or as written; undefined for all else. */
function formulaSource(value: unknown): string | undefined {
  const source = typeof value === 'object' && value !== null && 'source' in value ? value.source : value
  return typeof source === 'string' && /^=(?!=)/.test(source) ? source.slice(1).trim() : undefined
}

function textShown(text: string, { isPlain, words, quotes }: Showing): string {
  if (isPlain) return (Object.hasOwn(words, text) ? words[text] : undefined) ?? text
  return quotes[0] + shortened(text.replace(/^==/, '=').replace(/\s+/g, ' ')) + quotes[1]
}

function mapShown(map: object, how: Showing): string {
  return Object.entries(map)
    .map(([name, part]) => `${name}: ${shown(part, { ...how, isSecret: looksSecret(name) })}`)
    .join(', ')
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
