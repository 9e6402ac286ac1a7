import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Home } from '../host/home.ts'
import { enrol } from '../runner/central/enrol.ts'
import type { Stage } from './stage.ts'

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** How long a runner may take to end in peace; milliseconds. */
const PATIENCE = 20_000

/** A real `deskhand runner`, in a process and with a home of its own. */
export interface DemoRunner {
  readonly name: string
  readonly home: Home
  /** Pulls the plug: it and all that it started end at once. */
  kill(): void
  /** Lets it finish what it has begun. */
  stop(): Promise<void>
}

/** Enrols a runner at the stage's central and starts it. */
export async function startRunner(stage: Stage, name: string, headless: boolean): Promise<DemoRunner> {
  const home = stage.homeFor(name)
  const { code } = await stage.central.operator.runners.invite({ name, queues: null })
  const { url } = stage.central
  const tokenFile = join(home.folder, 'token')
  await enrol({ url, code, tokenFile, home })
  const words = ['runner', '--central', url, '--token-file', tokenFile, ...(headless ? ['--headless'] : [])]
  const child = spawn(process.execPath, [CLI, ...words], {
    env: { ...process.env, DESKHAND_HOME: home.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be killed as one.
    detached: true,
  })
  const log = createWriteStream(join(home.folder, 'runner.log'))
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  const withUs = () => end(child, 'SIGKILL')
  process.once('exit', withUs)
  child.once('exit', () => process.off('exit', withUs))
  return {
    name,
    home,
    kill: () => end(child, 'SIGKILL'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const late = setTimeout(() => end(child, 'SIGKILL'), PATIENCE)
      await gone
      clearTimeout(late)
    },
  }
}

/** The report of the newest run below a home, in a list; nothing where there is none. */
export function newestReport({ runs }: Home): string[] {
  if (!existsSync(runs)) return []
  const reports = readdirSync(runs).map((run) => join(runs, run, 'report.html'))
  return reports
    .filter((file) => existsSync(file))
    .sort()
    .slice(-1)
}

function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ESRCH') throw thrown
  }
}
