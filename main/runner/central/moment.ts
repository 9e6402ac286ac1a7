/**
 * A moment by both clocks of the machine, in milliseconds: nobody can set the steady one, and the wall clock goes on
 * while the machine sleeps. The steady one is the system's own, so that moments of two processes can be compared.
 */
export interface Moment {
  readonly steady: number
  readonly wall: number
}

/** This moment. */
export function moment(): Moment {
  return { steady: Number(process.hrtime.bigint() / 1_000_000n), wall: Date.now() }
}

/** Milliseconds that have gone by since then, by the clock that counted more of them. */
export function since({ steady, wall }: Moment): number {
  const now = moment()
  return Math.max(now.steady - steady, now.wall - wall)
}
