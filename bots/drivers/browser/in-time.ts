/** What comes within so many milliseconds and without an error, else nothing. */
export async function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, milliseconds, undefined)
  return await Promise.race([promise.catch(() => undefined), late]).finally(() => clearTimeout(timer))
}
