/** A file that is no image or PDF, is damaged, locked, or beyond what is sensible to read. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument'
  readonly expected: string
  readonly found: string

  constructor(expected: string, found: string, cause?: unknown) {
    super(`The document cannot be read: ${found}`, cause === undefined ? undefined : { cause })
    this.expected = expected
    this.found = found
  }
}
