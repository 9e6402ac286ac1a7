import { Secret } from '../../bots/secrets/index.ts'
import type { NewFact } from '../browser/told.ts'

/** Milliseconds without another key after which a secret is taken to be complete. */
const AT_REST = 1000
/** Shorter texts stand in half of all others. */
const SHORTEST = 3

interface Pending {
  readonly document: string
  readonly element: number
  text: string
}

/**
 * Passwords and codes as they were typed, by their fields; in memory alone. A field's text becomes a `Secret`, which is
 * blotted out everywhere, when the person goes on to something else: its beginnings are secret to nobody, and blotting
 * them out would spoil half of all words.
 */
export class TypedSecrets {
  readonly #pending = new Map<string, Pending>()
  readonly #known = new Map<string, Secret>()
  #timer: NodeJS.Timeout | undefined

  tell(secret: Pending): void {
    this.#pending.set(keyOf(secret.document, secret.element), secret)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.settle(), AT_REST)
    this.#timer.unref()
  }

  /** A fact comes: unless it is of the same typing, what was typed is complete. */
  before(fact: NewFact): void {
    const isTyping = fact.fact === 'input' || fact.fact === 'key'
    const element = isTyping ? fact.element?.element : undefined
    this.#settle(([key]) => element === undefined || key !== keyOf(fact.document, element))
  }

  /** Everything that was typed is complete. */
  settle(): void {
    clearTimeout(this.#timer)
    this.#settle(() => true)
  }

  /** The text without what is being typed just now. */
  blotted(text: string): string {
    const typed = [...this.#pending.values()].filter((each) => each.text.length >= SHORTEST)
    return typed.reduce((left, each) => left.replaceAll(each.text, '•••'), text)
  }

  /** What was typed into a field. */
  of(document: string, element: number): Secret | undefined {
    return this.#known.get(keyOf(document, element))
  }

  #settle(isComplete: (entry: [string, Pending]) => boolean): void {
    for (const entry of [...this.#pending].filter(isComplete)) {
      const [key, { text }] = entry
      this.#pending.delete(key)
      if (text !== '') this.#known.set(key, new Secret(text, 'typed'))
    }
  }
}

function keyOf(document: string, element: number): string {
  return `${document} ${element}`
}
