import { ORPCError } from '@orpc/client'
import { useEffect, useEffectEvent, useState } from 'react'
import { connection } from './connection.ts'

/** How long until a feed that broke is asked for again; milliseconds. */
const PAUSE = 500
/** How long where the host refused it: only what a person mends will change that. */
const REFUSED_PAUSE = 5_000

type Open<T> = (signal: AbortSignal) => Promise<AsyncIterable<T>>

/**
 * Follows a feed of the host while the component is shown: `onEvent` gets each event. It is opened again after the
 * connection was lost, and whenever `key` changes; an undefined `key` follows nothing. Gives what the host refused it
 * with, until it no longer does.
 */
export function useFeed<T>(key: string | undefined, open: Open<T>, onEvent: (event: T) => void): unknown {
  const [refusal, setRefusal] = useState<unknown>()
  const opening = useEffectEvent(open)
  const tell = useEffectEvent((event: T) => {
    setRefusal(undefined)
    onEvent(event)
  })
  useEffect(() => {
    if (key === undefined) return
    const ended = new AbortController()
    void follow(opening, { tell, refuse: setRefusal }, ended.signal)
    return () => {
      ended.abort()
      setRefusal(undefined)
    }
  }, [key])
  return refusal
}

interface Follower<T> {
  readonly tell: (event: T) => void
  readonly refuse: (refusal: unknown) => void
}

async function follow<T>(open: Open<T>, { tell, refuse }: Follower<T>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await connection.client()
      for await (const event of await open(signal)) {
        if (signal.aborted) return
        tell(event)
      }
      return
    } catch (thrown) {
      // Broken off: the next round waits for the connection, and a page that is gone has aborted.
      const isRefused = isRefusal(thrown) && !signal.aborted
      if (isRefused) refuse(thrown)
      await new Promise((resolve) => setTimeout(resolve, isRefused ? REFUSED_PAUSE : PAUSE))
    }
  }
}

/** What the host gave as its answer, also where what was asked for can be nothing's name; not that it could not be asked. */
function isRefusal(thrown: unknown): boolean {
  return thrown instanceof ORPCError && (thrown.defined || thrown.code === 'BAD_REQUEST')
}
