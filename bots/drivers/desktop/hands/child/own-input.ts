export type InputKind = 'key-down' | 'key-up' | 'button-down' | 'button-up'

/** What these hands have sent and the display has not told yet: so that it is not taken for the person's. */
export class OwnInput {
  readonly #expected = new Map<string, number>()

  /** Called right before it is sent. */
  expect(kind: InputKind, code: number): void {
    this.#add(`${kind} ${code}`, 1)
  }

  /** Whether what the display tells is our own. */
  take(kind: InputKind, code: number): boolean {
    const key = `${kind} ${code}`
    if ((this.#expected.get(key) ?? 0) === 0) return false
    this.#add(key, -1)
    return true
  }

  #add(key: string, by: number): void {
    this.#expected.set(key, (this.#expected.get(key) ?? 0) + by)
  }
}
