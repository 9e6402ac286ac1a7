import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

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

/** The newest process that runs a program of this name, in capitals or not. */
export function newestNamed(program: string): Process | undefined {
  const name = program.toLowerCase()
  const all = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))
  return all
    .map((pid) => processOf(Number(pid)))
    .filter((one) => one !== undefined)
    .filter(({ command: [path = ''] }) => basename(path).toLowerCase() === name)
    .sort((one, other) => other.started - one.started)[0]
}
