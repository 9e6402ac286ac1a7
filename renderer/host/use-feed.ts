import { useEffect, useEffectEvent } from 'react'
import { connection } from './connection.ts'

/** How long until a feed that broke is asked for again; milliseconds. */
const PAUSE = 500

type Open<T> = (signal: AbortSignal) => Promise<AsyncIterable<T>>

/**
 * Follows a feed of the host while the component is shown: `onEvent` gets each event. It is opened again after the
 * connection was lost, and whenever `key` changes; an undefined `key` follows nothing.
 */
export function useFeed<T>(key: string | undefined, open: Open<T>, onEvent: (event: T) => void): void {
  const opening = useEffectEvent(open)
  const tell = useEffectEvent(onEvent)
  useEffect(() => {
    if (key === undefined) return
    const ended = new AbortController()
    void follow(opening, tell, ended.signal)
    return () => ended.abort()
  }, [key])
}

async function follow<T>(open: Open<T>, tell: (event: T) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await connection.client()
      for await (const event of await open(signal)) {
        if (signal.aborted) return
        tell(event)
      }
      return
    } catch {
      // Broken off: the next round waits for the connection, and a page that is gone has aborted.
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}
