import cv, { type Mat } from '@techstark/opencv-js'

/** Notes what has to be freed, and gives it back. */
export type Own = <M extends { delete(): void }>(made: M) => M

/** Starts OpenCV. The module itself has a `then` that never settles: it must not be awaited. */
export async function startOpenCv(): Promise<void> {
  if ('Mat' in cv) return
  const { promise, resolve } = Promise.withResolvers<void>()
  Object.assign(cv, { onRuntimeInitialized: resolve })
  await promise
}

/** Calls `work`, and frees all that it made its own: OpenCV's memory is not collected. */
export function freeing<T>(work: (own: Own) => T): T {
  const owned: { delete(): void }[] = []
  try {
    return work((made) => {
      owned.push(made)
      return made
    })
  } finally {
    for (const made of owned) made.delete()
  }
}

export { cv, type Mat }
