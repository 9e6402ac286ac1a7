import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { vi } from 'vitest'
import { type CentralClient, centralClient } from '../../../../main/api/central/client.ts'
import type { Item } from '../../../../main/api/central/contract/items.ts'
import { addPerson } from '../../../../main/central/people/people.ts'
import type { Home } from '../../../../main/host/home.ts'
import { enrol } from '../../../../main/runner/central/enrol.ts'
import { type Line, openLine } from '../../runner/central/line.ts'
import { botFolder, type RunnerProcess, startDeskhand } from '../../runner/central/stage.ts'
import { temporaryHome } from '../../temporary-home.ts'
import { BLIND, type Ledger, poster, VERIFYING } from './ledger.ts'
import type { Place } from './place.ts'

/** The longest that anything is waited for, with leases that have to end and a busy machine; milliseconds. */
const PATIENCE = 240_000

/** Both have a queue of their own name. */
const BOTS = [VERIFYING, BLIND] as const

/** `deskhand runner` on a home and a line of its own. */
export interface Runner {
  readonly home: Home
  readonly line: Line
  /** The process that was started last. */
  readonly process: RunnerProcess
  start(): void
  /** Enrols it on its home: a central that was emptied does not know it any more. */
  enrol(): Promise<void>
  /** Lets it drain; gives its exit status. */
  stop(): Promise<number | string>
}

/** `deskhand central` and its runners, each as a process, and all that may happen to them. */
export interface Stage {
  readonly place: Place
  readonly ledger: Ledger
  readonly runners: ReadonlyMap<string, Runner>
  /** Somebody who may do everything, at the central that runs now. */
  admin(): CentralClient
  /** Starts central on its place, and waits until it answers. */
  startCentral(): Promise<void>
  /** Ends central in order; gives its exit status. */
  stopCentral(): Promise<number | string>
  /** Kills central. */
  killCentral(): Promise<void>
  /** Enrols somebody in a store that has nobody; central must not run. */
  addChief(): Promise<void>
  /** Makes the queues where they are missing, and adds items with these references and contents. */
  add(queue: string, numbers: readonly string[]): Promise<void>
  runner(name: string): Runner
  items(): Promise<Item[]>
}

/** Starts a central on a place with nothing in it, and enrols runners of these names. */
export async function openStage(place: Place, ledger: Ledger, names: readonly string[]): Promise<Stage> {
  const stage = new FaultStage(place, ledger)
  await stage.addChief()
  await stage.startCentral()
  for (const name of names) await stage.addRunner(name)
  return stage
}

/** Looks until `look` throws no more, and gives what it gave then. */
export function until<T>(look: () => Promise<T> | T): Promise<T> {
  return vi.waitFor(look, { timeout: PATIENCE, interval: 250 })
}

class FaultStage implements Stage {
  readonly place: Place
  readonly ledger: Ledger
  readonly runners = new Map<string, Runner>()
  readonly #home = temporaryHome()
  readonly #bots = BOTS.flatMap((bot) => ['--bots', botFolder(poster(bot))])
  readonly #password = randomUUID()
  #central: RunnerProcess | undefined
  #url = ''
  #token = ''

  constructor(place: Place, ledger: Ledger) {
    this.place = place
    this.ledger = ledger
  }

  admin(): CentralClient {
    return centralClient({ url: this.#url, token: this.#token })
  }

  async addChief(): Promise<void> {
    const store = await this.place.open()
    await addPerson(store, 'test', { name: 'chief', roles: ['administrator'], password: this.#password })
    await store.close()
    this.#token = ''
  }

  async startCentral(): Promise<void> {
    this.#url = await until(() => {
      // Where its database is away at that moment, it ends.
      if (!this.#central || hasEnded(this.#central)) {
        this.#central = startDeskhand(this.#home, 'central', '--port', '0', ...this.place.flags)
      }
      return addressIn(this.#central.said())
    })
    if (this.#token !== '') return
    const chief = { name: 'chief', password: this.#password }
    this.#token = (await centralClient({ url: this.#url }).sessions.open(chief)).token
  }

  async stopCentral(): Promise<number | string> {
    this.#central?.toAll('SIGTERM')
    return this.#central?.ended ?? 'it was never started'
  }

  async killCentral(): Promise<void> {
    this.#central?.toAll('SIGKILL')
    await this.#central?.ended
  }

  async add(queue: string, numbers: readonly string[]): Promise<void> {
    await this.admin().queues.put({ name: queue, title: queue, bot: queue })
    const items = numbers.map((number) => ({ reference: number, content: { number } }))
    await this.admin().items.add({ queue, items })
  }

  runner(name: string): Runner {
    const runner = this.runners.get(name)
    if (!runner) throw new Error(`There is no runner ${name}`)
    return runner
  }

  async items(): Promise<Item[]> {
    const known = await this.admin().queues.list()
    const pages = known.map(({ name }) => this.admin().items.list({ queue: name, limit: 200 }))
    return (await Promise.all(pages)).flatMap(({ entries }) => entries)
  }

  async addRunner(name: string): Promise<void> {
    const runner = new FaultRunner(
      await openLine(() => this.#url),
      ['--count', '3', '--headless', ...this.#bots, '--asset', `site=${this.ledger.urlFor(name)}`],
      async () => ({ url: this.#url, ...(await this.admin().runners.invite({ name })) }),
    )
    await runner.enrol()
    this.runners.set(name, runner)
  }
}

class FaultRunner implements Runner {
  readonly home = temporaryHome()
  readonly line: Line
  readonly #tokenFile = join(this.home.folder, 'token')
  readonly #flags: readonly string[]
  readonly #invite: () => Promise<{ url: string; code: string }>
  #process: RunnerProcess | undefined

  constructor(line: Line, flags: readonly string[], invite: () => Promise<{ url: string; code: string }>) {
    this.line = line
    this.#flags = flags
    this.#invite = invite
  }

  get process(): RunnerProcess {
    if (!this.#process) throw new Error('This runner was never started')
    return this.#process
  }

  async enrol(): Promise<void> {
    const { url, code } = await this.#invite()
    await enrol({ url, code, tokenFile: this.#tokenFile, home: this.home })
  }

  start(): void {
    const { url } = this.line
    const words = ['runner', '--central', url, '--token-file', this.#tokenFile, ...this.#flags]
    this.#process = startDeskhand(this.home, ...words)
  }

  stop(): Promise<number | string> {
    this.process.process.kill('SIGTERM')
    return this.process.ended
  }
}

/** Whether a process is there no more. */
function hasEnded({ process: { exitCode, signalCode } }: RunnerProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function addressIn(said: string): string {
  const [, address] = /Central is at (http\S+);/.exec(said) ?? []
  if (address === undefined) throw new Error(`Central has not said where it is:\n${said}`)
  return address
}
