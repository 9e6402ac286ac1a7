import { setTimeout } from 'node:timers/promises'

/** `serialization_failure` and `deadlock_detected`: nothing was done, and another try may well succeed. */
const worthAnotherTry = new Set(['40001', '40P01'])

const MOST_TRIES = 5

/** Does it again, a few times and with growing pauses, where the database gave up on it for the sake of another. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === MOST_TRIES || !worthAnotherTry.has(databaseCode(error) ?? '')) throw error
      await setTimeout(10 * 2 ** tries * Math.random())
    }
  }
}

/** The SQLSTATE of what a database threw, else the code of the system's error, such as `ECONNREFUSED`. */
export function databaseCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
