import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { onTestFailed, onTestFinished } from 'vitest'
import { type CentralClient, centralClient } from '../../../../main/api/central/client.ts'
import type { Item } from '../../../../main/api/central/contract/items.ts'
import { addPerson } from '../../../../main/central/people/people.ts'
import { type RunningCentral, type StoreGiven, startCentral } from '../../../../main/central/start.ts'
import type { Home } from '../../../../main/host/home.ts'
import { enrol } from '../../../../main/runner/central/enrol.ts'
import { temporaryFolder, temporaryHome } from '../../temporary-home.ts'

const cli = fileURLToPath(new URL('../../../../main/cli.ts', import.meta.url))

/** The longest that anything in these tests is waited for; milliseconds. */
const PATIENCE = 90_000

/** A runner of a central, enrolled on a home of its own. */
export interface EnrolledRunner {
  readonly home: Home
  readonly tokenFile: string
  /** Starts `deskhand runner` as a process; it is killed at the end of the test. The last `--central` counts. */
  start(...flags: string[]): RunnerProcess
}

export interface RunnerProcess {
  readonly process: ChildProcess
  /** Sends a signal to the runner and the processes of its bots. */
  toAll(signal: NodeJS.Signals): void
  /** All that it said so far. */
  said(): string
  /** The exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

export interface CentralStage {
  readonly url: string
  readonly running: RunningCentral
  /** Somebody who may do everything. */
  readonly admin: CentralClient
  /** A queue for a bot, with items of these numbers. */
  queue(bot: string, ...numbers: string[]): Promise<void>
  add(...numbers: string[]): Promise<void>
  runner(name: string): Promise<EnrolledRunner>
  items(): Promise<readonly Item[]>
  /** Waits until all items are in one of these states, and nothing is told any more. */
  untilAll(...states: Item['state'][]): Promise<readonly Item[]>
}

export const QUEUE = 'numbers'

/** A central on a store, with an administrator. */
export async function openCentral(store: StoreGiven): Promise<CentralStage> {
  const running = await startCentral({ ...store, log: () => undefined })
  onTestFinished(() => running.close())
  const password = randomUUID()
  await addPerson(running.central.store, 'test', { name: 'chief', roles: ['administrator'], password })
  const { token } = await centralClient({ url: running.url }).sessions.open({ name: 'chief', password })
  const admin = centralClient({ url: running.url, token })
  const add = async (numbers: readonly string[]) => {
    const items = numbers.map((number) => ({ reference: number, content: { number } }))
    if (items.length > 0) await admin.items.add({ queue: QUEUE, items })
  }
  const items = async () => (await admin.items.list({ queue: QUEUE, limit: 200 })).entries
  return {
    url: running.url,
    running,
    admin,
    items,
    async queue(bot, ...numbers) {
      await admin.queues.put({ name: QUEUE, title: 'Numbers', bot })
      await add(numbers)
    },
    add: (...numbers) => add(numbers),
    runner: (name) => enrolled(running.url, admin, name),
    untilAll: (...states) => until(items, (all) => all.every(({ state }) => states.includes(state))),
  }
}

async function enrolled(url: string, admin: CentralClient, name: string): Promise<EnrolledRunner> {
  const home = temporaryHome()
  const tokenFile = join(home.folder, 'token')
  const { code } = await admin.runners.invite({ name })
  await enrol({ url, code, tokenFile, home })
  return {
    home,
    tokenFile,
    start: (...flags) => startDeskhand(home, 'runner', '--central', url, '--token-file', tokenFile, ...flags),
  }
}

/** Starts a verb of the command line in a process of its own. */
export function startDeskhand(home: Home, ...words: string[]): RunnerProcess {
  const child = spawn(process.execPath, [cli, ...words], {
    env: { ...process.env, DESKHAND_HOME: home.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a test can reach the processes of its bots too.
    detached: true,
  })
  let said = ''
  onTestFailed(() => void process.stderr.write(said))
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'ended'))
  })
  const toAll = (signal: NodeJS.Signals) => {
    try {
      process.kill(-Number(child.pid), signal)
    } catch {
      // All of them have ended.
    }
  }
  onTestFinished(async () => {
    toAll('SIGKILL')
    await ended
  })
  return { process: child, toAll, said: () => said, ended }
}

/** The processes that another one has started. */
export function childrenOf({ process: { pid } }: RunnerProcess): number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)
}

/** A folder with one bot, by the text of its bot.yaml. */
export function botFolder(yaml: string): string {
  const folder = join(temporaryFolder(), 'bot')
  mkdirSync(folder)
  writeFileSync(join(folder, 'bot.yaml'), yaml)
  return folder
}

/** Looks until it is so; gives what was seen then. */
export async function until<T>(look: () => Promise<T> | T, isSo: (seen: T) => boolean): Promise<T> {
  const end = performance.now() + PATIENCE
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    if (performance.now() > end) throw new Error(`It never came to that; last seen: ${JSON.stringify(seen)}`)
    await pause(100)
  }
}
