/** Milliseconds after a person's last act in which a page is still busy with it. */
const BUSY = 3000
/** A rhythm may be off by so much of its length, and by so many milliseconds at the least. */
const SLACK = 0.1
const LEAST_SLACK = 60
/** What comes more often than this is no rhythm but a burst. */
const SHORTEST = 400
const MOST_KEPT = 4

interface Past {
  readonly times: readonly number[]
  /** It came once while nobody did anything. */
  readonly byItself: boolean
}

/** Tells what a page sends by itself from what a person made it send. */
export class Rhythm {
  readonly #past = new Map<string, Past>()

  /**
   * Notes that something was sent; true where the same came before while nobody did anything, and it comes again while
   * nobody does, or in step with its rhythm. A doubt counts as the person's.
   */
  isBackground(key: string, at: number, lastAct: number): boolean {
    const { times, byItself } = this.#past.get(key) ?? { times: [], byItself: false }
    const idle = at - lastAct > BUSY
    this.#past.set(key, { times: [...times, at].slice(-MOST_KEPT), byItself: byItself || idle })
    return byItself && (idle || isInStep(times, at))
  }
}

/** The time since the last one is as long as those between the ones before. */
function isInStep(times: readonly number[], at: number): boolean {
  if (times.length < 3) return false
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const usual = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const slack = Math.max(usual * SLACK, LEAST_SLACK)
  const now = at - (times.at(-1) ?? at)
  return usual >= SHORTEST && [...gaps, now].every((gap) => Math.abs(gap - usual) <= slack)
}
