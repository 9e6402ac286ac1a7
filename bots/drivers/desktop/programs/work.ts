import { readdirSync, readFileSync } from 'node:fs'

/** What the threads of a process were at when it was looked at. */
export interface Work {
  /** Nanoseconds that each thread has worked, or waited for a processor, by its id. */
  readonly done: ReadonlyMap<string, number>
  /** A thread works just now, waits for a processor, or for a disk. */
  readonly isRunning: boolean
}

/** What a process is at, as Linux tells it (proc(5), `stat` and `schedstat` of each thread); undefined where nobody tells. */
export function workOf(pid: number): Work | undefined {
  const threads = `/proc/${pid}/task`
  const done = new Map<string, number>()
  let isRunning = false
  try {
    for (const thread of readdirSync(threads)) {
      done.set(thread, timeOf(readFileSync(`${threads}/${thread}/schedstat`, 'latin1')))
      isRunning ||= isAtWork(readFileSync(`${threads}/${thread}/stat`, 'latin1'))
    }
  } catch {
    // It has ended, or the system has no such files.
    return undefined
  }
  return { done, isRunning }
}

/** The longest that one of its threads has worked between two looks, in milliseconds. */
export function longestWork(before: Work, after: Work): number {
  const times = [...after.done].map(([thread, time]) => time - (before.done.get(thread) ?? 0))
  return Math.max(0, ...times) / 1e6
}

function timeOf(schedstat: string): number {
  const [worked = 0, waited = 0] = schedstat.split(' ').map(Number)
  return worked + waited
}

/** The name of the thread stands in brackets, and may hold brackets itself. */
function isAtWork(stat: string): boolean {
  return /^.*\) [RD]/s.test(stat)
}
