import { mapTexts } from '../../../facts/texts.ts'

/** Shorter texts stand in half of all words. */
const SHORTEST = 3
const CUT = '•••'

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
  const cut = (text: string) => secrets.reduce((left, secret) => left.replaceAll(secret, CUT), text)
  return JSON.stringify(secrets.length > 0 ? mapTexts(message, cut) : message)
}
