import type { DraftElement } from './element-book.ts'

/** How fields for passwords and one-time codes are called, in the languages of many forms. */
const SECRET_FIELD =
  /pass[\s_-]?(word|code|phrase|wd)|\bpwd\b|pwd|passwort|kennwort|mot.?de.?passe|contrase[nñ]a|\bsenha\b|wachtwoord|one[\s_-]?time|\b(otp|totp|2fa|pin|cvc|cvv)\b|type\s*=\s*['"\\]*password/i
const SHORTEST_TELLING = 6
/** Fields of steps that hold what was typed. */
const TYPED = new Set(['value', 'text'])
const BLOT = '•••'

type Plain = Record<string, unknown>

/** Fields that take a text which no other file may hold, and what was typed into them. */
export class Secrets {
  readonly #assets = new Map<string, string>()

  /** True where a name or selector of the field says that it takes a secret. */
  takes({ role: _role, ...element }: DraftElement): boolean {
    return SECRET_FIELD.test(JSON.stringify(element))
  }

  /** The formula that stands for a typed secret; the same text is the same asset. */
  formulaFor(typed: string): string {
    const asset = this.#assets.get(typed) ?? this.#newAsset()
    this.#assets.set(typed, asset)
    return `=assets.${asset}.password`
  }

  /** The assets to declare. */
  get assets(): Plain {
    return Object.fromEntries(
      [...this.#assets.values()].map((name) => [
        name,
        { type: 'credential', title: 'Where the recording logs in' },
      ]),
    )
  }

  /**
   * Plain data without what was typed as a secret: where the same was typed elsewhere, it is taken from the credential
   * (a user may be called like the password); in all other texts it is blotted out, unless it is a word that may stand
   * there by chance.
   */
  blotted<T>(value: T): T {
    return this.#assets.size === 0 ? value : (this.#blot(value, '') as T)
  }

  #newAsset(): string {
    return this.#assets.size === 0 ? 'account' : `account${this.#assets.size + 1}`
  }

  #blot(value: unknown, field: string): unknown {
    if (typeof value === 'string') return this.#blotText(value, field)
    if (Array.isArray(value)) return value.map((inner) => this.#blot(inner, field))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#blot(inner, name)]))
  }

  #blotText(text: string, field: string): string {
    const asset = TYPED.has(field) ? this.#assets.get(text) : undefined
    if (asset !== undefined) return `=assets.${asset}.user`
    let blotted = text
    for (const secret of this.#assets.keys())
      if (isTelling(secret)) blotted = blotted.replaceAll(secret, BLOT)
    return blotted
  }
}

/** True for what is no plain word: `demo` as a password says nothing about the `demo` in an address. */
function isTelling(secret: string): boolean {
  return secret.length >= SHORTEST_TELLING && (/[^\p{L}]/u.test(secret) || /\p{Ll}\p{Lu}/u.test(secret))
}
