import type { Stop } from './ports.ts'

/**
 * Does it once before this returns, and then again, `every` milliseconds after it ended or as many as that says, until
 * stopped. What it throws is handed to `failed`; `undefined` tells that it went well.
 */
export async function repeat(
  every: number | (() => number),
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): Promise<Stop> {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const wait = typeof every === 'number' ? () => every : every
  const round = async (): Promise<void> => {
    await work().then(() => failed(undefined), failed)
    if (isStopped) return
    timer = setTimeout(() => {
      underWay = round()
    }, wait())
    timer.unref()
  }
  let underWay = round()
  await underWay
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await underWay
  }
}
