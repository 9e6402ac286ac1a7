/** Less than this a time of today cannot be told apart as a number. */
const TICK = 0.001

let last = 0

/**
 * When something happened, in milliseconds since 1970. Always later than what was stamped before, so that the facts
 * of a document keep their order although events carry the time at which the hand moved.
 */
export function stamp(event?: Event): number {
  last = Math.max(since1970(event?.timeStamp ?? performance.now()), last + TICK)
  return last
}

/** A time of `performance.now()` in milliseconds since 1970. */
export function since1970(time: number): number {
  return performance.timeOrigin + time
}
