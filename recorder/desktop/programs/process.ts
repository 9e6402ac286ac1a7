import { readFileSync, readlinkSync } from 'node:fs'

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
    const command = commandIn(readFileSync(`/proc/${pid}/cmdline`, 'utf8'), fileOf(pid))
    return { pid, parent: Number(fields[1]), started: Number(fields[19]), command }
  } catch {
    return undefined
  }
}

/** The words of a command that runs this file. Chromium makes one of them, with spaces between them. */
export function commandIn(told: string, file: string): readonly string[] {
  const words = told.split('\0').slice(0, -1)
  const [all = '', ...others] = words
  const isOne = all.startsWith(`${file} `) && others.every((word) => word === '')
  return isOne ? all.trim().split(/\s+/) : words
}

/** The file that a process runs; empty where that is not told, as of those of other people. */
function fileOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return ''
  }
}
