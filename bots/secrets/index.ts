import { BotError } from '../errors/index.ts'
import { writtenForms } from './written-forms.ts'

/** Shorter values would blot out half of every text they are masked in. */
const SHORTEST_MASKED = 3
const MASK = '•••'

/** Every secret of this process with the patterns that find it, the longest first: it may hold others. */
let known: readonly { readonly value: string; readonly patterns: readonly RegExp[] }[] = []

/**
 * A value that may be typed or sent and nothing else: it refuses to become JSON or text, so the journal,
 * the log and the report cannot hold it by mistake. Every value ever wrapped is masked by `maskSecrets`.
 */
export class Secret {
  readonly #value: string
  /** What it is called, for messages: `account.password`. */
  readonly label: string

  constructor(value: string, label: string) {
    this.#value = value
    this.label = label
    // Pages trim what they show.
    const text = value.trim()
    if (text.length >= SHORTEST_MASKED) remember(text)
  }

  /** The value itself; only for the driver that types or sends it, at that moment. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return MASK
  }

  toJSON(): never {
    throw new BotError('secret-leak', `The secret "${this.label}" cannot be stored or shown`)
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Secret(${this.label})`
  }
}

/** The text with every secret of this process blotted out, in each of its written forms. */
export function maskSecrets(text: string): string {
  return replaceSecrets(text, MASK)
}

/** A value of JSON with the secrets in its texts, names and numbers replaced. */
export function maskValue(value: unknown, mask = MASK): unknown {
  if (known.length === 0) return value
  if (typeof value === 'string') return replaceSecrets(value, mask)
  if (typeof value === 'number') return isKnown(String(value)) ? mask : value
  // What writes itself as JSON is a date, or a secret that refuses to.
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  if (Array.isArray(value)) return value.map((inner) => maskValue(inner, mask))
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([name, inner]) => [replaceSecrets(name, mask), maskValue(inner, mask)]),
  )
}

/** True where the text holds a secret of this process in any written form. */
export function holdsSecret(text: string): boolean {
  return maskSecrets(text) !== text
}

/** Text of either kind as it is typed or sent. */
export function plain(value: string | Secret): string {
  return value instanceof Secret ? value.reveal() : value
}

function replaceSecrets(text: string, mask: string): string {
  let replaced = text
  for (const { patterns } of known) for (const pattern of patterns) replaced = replaced.replace(pattern, mask)
  return replaced
}

function remember(value: string): void {
  if (isKnown(value)) return
  known = [...known, { value, patterns: writtenForms(value) }].sort((a, b) => b.value.length - a.value.length)
}

function isKnown(text: string): boolean {
  return known.some(({ value }) => value === text)
}
