import { BotError } from '../errors/index.ts'

/** Shorter values would blot out half of every text they are masked in. */
const SHORTEST_MASKED = 3
const MASK = '•••'

const known = new Set<string>()

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
    if (value.length >= SHORTEST_MASKED) known.add(value)
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

/** The text with every secret of this process blotted out: as it is, and as JSON, URLs and base64 write it. */
export function maskSecrets(text: string): string {
  let masked = text
  for (const value of known) for (const form of writtenForms(value)) masked = masked.replaceAll(form, MASK)
  return masked
}

/** True where the text holds a secret of this process in any written form. */
export function holdsSecret(text: string): boolean {
  return maskSecrets(text) !== text
}

/** Text of either kind as it is typed or sent. */
export function plain(value: string | Secret): string {
  return value instanceof Secret ? value.reveal() : value
}

function writtenForms(value: string): Set<string> {
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(value))).replace(/=+$/, '')
  return new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), base64])
}
