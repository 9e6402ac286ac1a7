import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))

/** How long a process may take to say that it is there, to measure, and to end; milliseconds. */
const STARTS_WITHIN = 30_000
const MEASURES_WITHIN = 300_000
const ENDS_WITHIN = 10_000

/** Starts a verb of Deskhand in a process of its own, which ends with this one. */
export function startDeskhand(words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [CLI, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be killed as one.
    detached: true,
  })
  const withUs = () => killAll(child)
  process.once('exit', withUs)
  child.once('exit', () => process.off('exit', withUs))
  return child
}

/** Waits until the process says something of this form; gives the first group of it. */
export async function said(child: ChildProcess, form: RegExp): Promise<string> {
  let heard = ''
  const found = Promise.withResolvers<string>()
  const late = setTimeout(() => found.reject(new Error(`It does not say ${form}:\n${heard}`)), STARTS_WITHIN)
  child.once('exit', () => found.reject(new Error(`It ended without saying ${form}:\n${heard}`)))
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      heard = `${heard}${chunk}`.slice(-10_000)
      const match = form.exec(heard)
      if (match) found.resolve(match[1] ?? '')
    })
  }
  return found.promise.finally(() => clearTimeout(late))
}

/** Pulls the plug of a process and all that it started. */
export function killAll({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

/** Lets a process end in order. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => killAll(child), ENDS_WITHIN)
  await gone
  clearTimeout(late)
}

/** What pg-boss, called directly, takes for it; milliseconds. */
export async function pgBossTakes(what: 'insert' | 'work', database: string): Promise<number> {
  const script = fileURLToPath(import.meta.resolve('./pg-boss.ts'))
  const { stdout } = await promisify(execFile)(process.execPath, [script, what, database], {
    timeout: MEASURES_WITHIN,
  })
  return Number(stdout)
}
