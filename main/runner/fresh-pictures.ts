import type { RunEvent } from '../../bots/engine/events.ts'

/** How long after a step the page shows what came of it; milliseconds. */
const AFTERMATH = 300

/** A picture that was taken from the stream of frames, and when a newer frame would tell more. */
interface Watched {
  readonly image: Uint8Array
  readonly replace: (newer: Uint8Array) => void
  readonly when: 'before' | 'after'
}

/** Replaces pictures by newer frames, at no cost to the run. */
export interface FreshPictures {
  /** A picture was just taken. */
  watch(picture: Watched): void
  event(event: RunEvent): void
  /** Waits until the last picture is as fresh as it will get. */
  settled(): Promise<void>
}

/**
 * Frames come a little later than what they show. So the picture before a commit is taken again at the very last
 * moment, and the one after it once the next step in the browser, or the item, is through: then the page shows
 * what came of it. `frame` gives the newest frame.
 */
export function freshPictures(frame: () => Uint8Array | undefined): FreshPictures {
  let watched: Watched | undefined
  let waiting: { readonly timer: NodeJS.Timeout; readonly done: PromiseWithResolvers<void> } | undefined

  const renew = () => {
    clearTimeout(waiting?.timer)
    waiting?.done.resolve()
    waiting = undefined
    const newest = watched && frame()
    if (newest && newest !== watched?.image) watched?.replace(newest)
    watched = undefined
  }
  return {
    watch(picture) {
      if (waiting) renew()
      watched = picture
    },
    event(event) {
      if (!watched) return
      if (waiting) {
        // The next item would show its own page.
        if (event.type === 'transaction-ended') renew()
      } else if (watched.when === 'before') {
        // A rehearsal ends the item where it would commit.
        if (event.type === 'commit' || event.type === 'transaction-ended') renew()
      } else if (isAftermath(event)) {
        waiting = { timer: setTimeout(renew, AFTERMATH), done: Promise.withResolvers() }
      }
    },
    settled: async () => waiting?.done.promise,
  }
}

function isAftermath(event: RunEvent): boolean {
  if (event.type === 'transaction-ended') return true
  return event.type === 'step-ended' && !event.replayed && event.at.step.kind.startsWith('browser.')
}
