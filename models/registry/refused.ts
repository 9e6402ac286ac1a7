/** A model that must not answer: damaged, tampered with, or made for another version. */
export class ModelRefused extends Error {
  override readonly name = 'ModelRefused'
  /** The model's folder. */
  readonly folder: string
  readonly expected: string
  readonly found: string

  constructor(folder: string, expected: string, found: string, cause?: unknown) {
    super(`The model in ${folder} is refused: expected ${expected}, found ${found}`, { cause })
    this.folder = folder
    this.expected = expected
    this.found = found
  }
}
