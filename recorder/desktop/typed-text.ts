/** A text as it is typed into a field that hides it; in memory alone. */
export class TypedText {
  #text = ''

  get text(): string {
    return this.#text
  }

  /** A key went down in the field. */
  take(key: string, text: string): void {
    if (key === 'Backspace') this.#text = [...this.#text].slice(0, -1).join('')
    else this.#text += text
  }
}
