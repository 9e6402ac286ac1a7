import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** What the largest tests leave lying about while they run, several times over; bytes. */
const ENOUGH = 6 * 1024 ** 3

/**
 * One folder for all that a run of the tests keeps for a while, in memory where this machine has room there: journals
 * and databases wait for the disk at each commit, which costs more time than anything that is tested.
 * Nothing is lost by that: what a killed process wrote is there all the same, and no test cuts the power.
 */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'deskhand-tests-'))
  // PostgreSQL goes through it as somebody else.
  chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  // A run that is called off has no end of its own.
  process.once('exit', remove)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  return remove
}

/** Whether it is there, is large enough, and programs in it can be started. */
function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ENOUGH && !mountOptions(folder).includes('noexec')
  } catch {
    return false
  }
}

function mountOptions(folder: string): readonly string[] {
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n')
  const [, , , options = ''] = mounts.findLast((line) => line.split(' ')[1] === folder)?.split(' ') ?? []
  return options.split(',')
}
