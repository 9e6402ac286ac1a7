/** Something made at its first use, and only once. */
export interface Once<T> {
  (): T
  /** What was made, if it was. */
  readonly made: T | undefined
}

/** Makes a thing at its first use; later uses get the same. */
export function once<T>(make: () => T): Once<T> {
  let made: T | undefined
  const get = () => {
    made ??= make()
    return made
  }
  return Object.defineProperty(get, 'made', { get: () => made }) as Once<T>
}

/**
 * A port that is loaded at its first call, so that a bot pays only for what it uses. Every method of `T` must
 * be asynchronous: then nobody can tell it from the port itself.
 */
export function lazyPort<T extends object>(load: () => Promise<T>): T {
  return new Proxy({} as T, {
    get(_, method: string) {
      // Else `await port` would take it for a promise.
      if (method === 'then') return undefined
      return async (...args: unknown[]) => {
        const port = (await load()) as Record<string, (...args: unknown[]) => unknown>
        return port[method]?.(...args)
      }
    },
  })
}
