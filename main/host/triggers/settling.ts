/** A file as it is just now. */
export interface FileNow {
  readonly path: string
  readonly size: number
  /** When it was written last, milliseconds since 1970. */
  readonly written: number
}

/** How long size and time of a file have to stand still, milliseconds; who makes an empty file often fills it later. */
const STANDS_STILL = 2_000
const STANDS_STILL_EMPTY = 10_000

/** What programs call a file that they have not finished. */
const UNFINISHED = /\.(crdownload|part|partial|download|tmp|filepart)$|(^|[/\\])(~\$|\.~lock)/i

/** Tells files that are complete from those that are still being written, by looking at them again and again. */
export class Settling {
  readonly #seen = new Map<string, FileNow & { readonly since: number }>()

  /** Those of the files that have stood still for long enough; `now` in milliseconds of any clock. */
  look(files: readonly FileNow[], now: number): FileNow[] {
    const present = new Set(files.map(({ path }) => path))
    for (const path of this.#seen.keys()) if (!present.has(path)) this.#seen.delete(path)
    return files.filter((file) => !UNFINISHED.test(file.path) && this.#stoodStill(file, now))
  }

  #stoodStill(file: FileNow, now: number): boolean {
    const before = this.#seen.get(file.path)
    if (before?.size !== file.size || before.written !== file.written) {
      this.#seen.set(file.path, { ...file, since: now })
      return false
    }
    return now - before.since >= (file.size === 0 ? STANDS_STILL_EMPTY : STANDS_STILL)
  }
}
