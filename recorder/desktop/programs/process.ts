import { readFileSync } from 'node:fs'

/** A process, as Linux tells it. */
export interface Process {
  readonly pid: number
  readonly parent: number
  /** In ticks since the machine started. */
  readonly started: number
  readonly command: readonly string[]
}

/** The process of that id; undefined where there is none, or nothing is told. */
export function processOf(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Its name stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
    return { pid, parent: Number(fields[1]), started: Number(fields[19]), command }
  } catch {
    return undefined
  }
}
