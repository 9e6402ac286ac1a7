import { orAborted } from '../or-aborted.ts'
import { checkSearch, type SearchOptions, share } from './options.ts'
import { openPixels, type Pixels } from './pixels.ts'
import type { Place } from './place.ts'
import type { Seen, Task } from './seek.ts'
import { type Seeker, startSeeker } from './seeker.ts'
import { allOf, type Found, LEAST_LEAD, verdict } from './verdict.ts'

/**
 * Finds images on screens. Both are pixels or PNGs; see-through pixels of the image are its parts that vary, they do
 * not count. Places are in pixels of the screen. Searches come one after the other, in a thread that is kept.
 * All throw `UnusableImage` where there is nothing to search in or for, and the signal's reason when called off.
 */
export interface ImageFinder {
  /** The one place that shows the image; where two do, or none surely does, no place but why. */
  find(screen: Pixels | Uint8Array, image: Pixels | Uint8Array, options?: SearchOptions): Promise<Found>
  /** All places that show the image, the most like first, at most 200; at one scale or several. */
  findAll(screen: Pixels | Uint8Array, image: Pixels | Uint8Array, options?: SearchOptions): Promise<Place[]>
  /** Ends the thread; what is being searched or waits fails. */
  close(): Promise<void>
}

/** A seeker that breaks down gets one more try, because another screen may have hurt it. */
const TRIES = 2
/** How many candidates are looked at closely: a list of look-alikes fits in, the time stays bounded. */
const CANDIDATES = { one: 48, all: 200 }

/** A finder whose thread starts with the first search; `start` gives another seeker, for tests. */
export function imageFinder({ start = startSeeker }: { start?: () => Promise<Seeker> } = {}): ImageFinder {
  const closed = new AbortController()
  let seeker: Seeker | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function seekOnce(task: Task): Promise<Seen[]> {
    const current = seeker ?? (await start())
    seeker = current
    current.busy(true)
    try {
      const seen = await Promise.race([current.seek(task), current.broken])
      if (seen instanceof Error) throw seen
      current.busy(false)
      return seen
    } catch (error) {
      seeker = undefined
      await current.stop()
      throw error
    }
  }

  async function seekSafely(task: Task, ends: AbortSignal): Promise<Seen[]> {
    for (let tried = 1; ; tried++) {
      ends.throwIfAborted()
      try {
        return await seekOnce(task)
      } catch (error) {
        if (tried >= TRIES) throw error
      }
    }
  }

  /** A search that is called off while it runs is left to its end, which is near, so that the thread stays warm. */
  function inTurn(task: Task, ends: AbortSignal): Promise<Seen[]> {
    const mine = last.then(() => seekSafely(task, ends))
    last = mine.catch(() => undefined)
    return orAborted(mine, ends)
  }

  async function search(
    screen: Pixels | Uint8Array,
    image: Pixels | Uint8Array,
    options: SearchOptions,
    most: number,
  ): Promise<Seen[]> {
    const { signal } = options
    const ends = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal
    ends.throwIfAborted()
    const opened = await Promise.all([openPixels('screen', screen), openPixels('image', image)])
    const { task, corner } = checkSearch(...opened, options, most)
    const seen = await inTurn(task, ends)
    return seen.map((one) => ({ ...one, x: one.x + corner.x, y: one.y + corner.y }))
  }

  return {
    async find(screen, image, options = {}) {
      const lead = share('leastLead', options.leastLead ?? LEAST_LEAD)
      return verdict(await search(screen, image, options, CANDIDATES.one), lead)
    },
    async findAll(screen, image, options = {}) {
      const lead = share('leastLead', options.leastLead ?? LEAST_LEAD)
      return allOf(await search(screen, image, options, CANDIDATES.all), lead)
    },
    async close() {
      closed.abort(new Error('The finder was closed'))
      await seeker?.stop()
      await last
      // One that was just starting then.
      await seeker?.stop()
    },
  }
}
