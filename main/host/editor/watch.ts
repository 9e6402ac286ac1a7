import { type FSWatcher, watch } from 'node:fs'

/** How long a folder has to be quiet, and how often it is looked at where nothing tells of changes; milliseconds. */
const QUIET = 80
const ROUND = 2_000

/**
 * Gives something at once, and again soon after a file of the folder has changed. Where the file system tells nothing, as
 * over a network, the folder is to be looked at every two seconds: so this gives also where nothing has changed.
 */
export async function* watchFolder(folder: string, signal?: AbortSignal): AsyncGenerator<void> {
  const bell = new Bell()
  const watcher = watcherOf(folder, () => bell.ringIn(QUIET))
  const end = () => bell.ringIn(0)
  signal?.addEventListener('abort', end)
  try {
    while (!signal?.aborted) {
      yield
      await bell.rung(ROUND)
    }
  } finally {
    signal?.removeEventListener('abort', end)
    watcher?.close()
    bell.stop()
  }
}

/** Nothing where the file system cannot watch. */
function watcherOf(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, { recursive: true, persistent: false }, onChange).on('error', () => undefined)
  } catch {
    return undefined
  }
}

/** Rings once when a while has passed since it was last asked to. */
class Bell {
  #timer: NodeJS.Timeout | undefined
  #rung = Promise.withResolvers<void>()

  ringIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#rung.resolve(), milliseconds)
  }

  /** Waits for it, `most` milliseconds at the longest. */
  async rung(most: number): Promise<void> {
    const late = setTimeout(() => this.#rung.resolve(), most)
    await this.#rung.promise
    clearTimeout(late)
    this.#rung = Promise.withResolvers()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
