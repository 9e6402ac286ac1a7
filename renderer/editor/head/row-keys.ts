/** Keys of rows that stay through renaming, so that the focus stays where it went. */
export class RowKeys {
  readonly #keys = new Map<string, string>()
  #count = 0

  /** The key of the row that has this name now. */
  of(name: string): string {
    return this.#keys.get(name) ?? name
  }

  /** The row goes on under another name; who takes the old one is another row. */
  rename(from: string, to: string): void {
    this.#keys.set(to, this.of(from))
    this.#keys.set(from, `${from} ${++this.#count}`)
  }
}
