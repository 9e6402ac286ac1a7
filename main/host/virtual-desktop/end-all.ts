import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const TRIES = 50
const BETWEEN = 50

/** Ends every process whose environment has this home, whoever started it, and waits until they are gone. */
export async function endAll(home: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const left = processesOf(home)
    if (left.length === 0) return
    // A second to end by themselves, so that nothing is left in shared memory.
    for (const pid of left) kill(pid, tries < TRIES / 3 ? 'SIGTERM' : 'SIGKILL')
    await pause(BETWEEN)
  }
}

/** Process ids of this home, but for our own. */
export function processesOf(home: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && environmentText(pid).includes(`\0HOME=${home}\0`))
}

/** Of processes that ended or belong to others nothing is known. */
function environmentText(pid: number): string {
  try {
    return `\0${readFileSync(`/proc/${pid}/environ`, 'latin1')}`
  } catch {
    return ''
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended meanwhile.
  }
}
