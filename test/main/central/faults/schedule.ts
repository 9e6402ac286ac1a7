import { randomInt } from 'node:crypto'

/** A fault, and from which posting on it may strike. */
export interface Planned<T> {
  readonly from: number
  readonly fault: T
}

/** The first fault strikes so many postings after the beginning, and each further one so many later, at most. */
const FIRST = 3
const WIDEST = 4

/** Of the environment, to repeat what a failed test printed; else a new one. */
export function seedGiven(): number {
  return Number(process.env.DESKHAND_FAULTS_SEED ?? randomInt(2 ** 31))
}

/** In which order, and how far apart, faults strike; the same for the same seed. */
export function plan<T>(seed: number, faults: readonly T[]): Planned<T>[] {
  const random = randomFrom(seed)
  let from = FIRST
  return shuffled(faults, random).map((fault) => {
    const planned = { from, fault }
    from += 1 + Math.floor(random() * WIDEST)
    return planned
  })
}

function shuffled<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}

/** Numbers from 0 to 1 by mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
