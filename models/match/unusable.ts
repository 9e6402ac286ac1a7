/** A screen, image or region that nothing can be searched in or for. */
export class UnusableImage extends Error {
  override readonly name = 'UnusableImage'
  /** What of the search it is about. */
  readonly what: 'screen' | 'image' | 'region' | 'options'
  readonly expected: string
  readonly found: string

  constructor(what: UnusableImage['what'], expected: string, found: string, cause?: unknown) {
    const options = cause === undefined ? undefined : { cause }
    super(`The ${what} cannot be used for a search: expected ${expected}, found ${found}`, options)
    this.what = what
    this.expected = expected
    this.found = found
  }
}
