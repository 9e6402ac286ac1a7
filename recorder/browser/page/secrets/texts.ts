/** Shorter texts stand in half of all words. */
const SHORTEST = 3
const CUT = '•••'

/** What the recorder's own words are said with: a secret such as "button" must not change the form of a fact. */
const OWN_WORDS = new Set([
  'tell',
  'fact',
  'nature',
  'button',
  'modifiers',
  'by',
  'how',
  'action',
  'purpose',
  'key',
  'tag',
  'role',
  'path',
])

const texts = new Map<Element, string[]>()

/** The text of a secret field as it stands now; what was typed of it before is no secret of its own. */
export function rememberText(field: Element, text: string): void {
  const before = texts.get(field) ?? []
  const last = before.at(-1) ?? ''
  const grew = text.startsWith(last) || last.startsWith(text)
  const kept = grew ? before.slice(0, -1) : before
  texts.set(field, [...kept, grew && last.length > text.length ? last : text])
}

/** Every secret that was typed in this document. */
export function secretTexts(): string[] {
  return [...texts.values()].flat().filter((text) => text.length >= SHORTEST)
}

/** True where a text says a secret. */
export function holdsSecret(text: string): boolean {
  return texts.size > 0 && secretTexts().some((secret) => text.includes(secret))
}

/** As JSON, every secret cut out of every text. */
export function masked(message: object): string {
  const secrets = secretTexts().sort((one, other) => other.length - one.length)
  return JSON.stringify(secrets.length > 0 ? cut(message, secrets) : message)
}

function cut(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, CUT), value)
  if (Array.isArray(value)) return value.map((part) => cut(part, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isOwnWord(key, part) ? part : cut(part, secrets)]),
  )
}

function isOwnWord(key: string, value: unknown): boolean {
  return OWN_WORDS.has(key) && (typeof value === 'string' || Array.isArray(value))
}
