import { readFileSync } from 'node:fs'

/** Whether the process belongs to the group; where the system does not tell, only its leader does. */
export function isInGroup(pid: number, group: number): boolean {
  return pid === group || groupOf(pid) === group
}

/** The process group as Linux tells it (proc(5), field 5 of `stat`); undefined where there is no such process, or system. */
function groupOf(pid: number): number | undefined {
  try {
    // The name of the program stands in brackets, and may hold brackets itself.
    const [, told = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(/^.*\) /s)
    return Number(told.split(' ')[2])
  } catch {
    return undefined
  }
}
