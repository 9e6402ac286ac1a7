import { accessible, DESKTOP, REGISTRY, registry } from './atspi/methods.ts'
import { accessibilityAddress, type Environment } from './bus/address.ts'
import { type AskOptions, BusClient, type Ref } from './bus/client.ts'
import { isBusMissing, isSilence, unlessRefused } from './bus/failures.ts'
import { forAll } from './bus/in-flight.ts'
import { RULES, TOLD } from './program/news.ts'
import { Program } from './program/program.ts'
import { idOf, toRef } from './program/raw.ts'

const REGISTRY_TIME = 5_000
/** A program that hangs must not keep the others waiting. */
const MEETING_TIME = 2_000
/** Milliseconds after which one that did not answer is asked again. */
const LEFT_ALONE = 3_000

interface There {
  readonly client: BusClient
  readonly refs: readonly Ref[]
}

/** The programs that show their elements, over a connection that is made when it is needed, and again when it was lost. */
export class Programs {
  readonly #environment: Environment
  readonly #known = new Map<string, Program>()
  readonly #silentUntil = new Map<string, number>()
  #connecting: Promise<BusClient> | undefined

  constructor(environment: Environment) {
    this.#environment = environment
  }

  /** The bus; throws `accessibility-missing` where there is none. */
  async client(): Promise<BusClient> {
    const before = this.#connecting
    const connected = await before?.catch(() => undefined)
    if (connected && !connected.isGone) return connected
    // Who asked at the same time may have begun to connect: a second connection would be closed by nobody.
    const meanwhile = this.#connecting === before ? undefined : this.#connecting
    if (!meanwhile) this.#known.clear()
    this.#connecting = meanwhile ?? this.#connect()
    return await this.#connecting
  }

  /** All that are there now; one that does not even say its name is passed over, and left alone for a while. */
  async all(options: AskOptions): Promise<Program[]> {
    const { client, refs } = await this.#there(options)
    const timeout = Math.min(options.timeout, MEETING_TIME)
    const programs = await forAll(refs, async (ref) => {
      const id = idOf(ref)
      if ((this.#silentUntil.get(id) ?? 0) > performance.now()) return undefined
      try {
        return await this.#meet(client, ref, { ...options, timeout })
      } catch (error) {
        if (!isSilence(error)) throw error
        this.#silentUntil.set(id, performance.now() + LEFT_ALONE)
        return undefined
      }
    })
    return programs.filter((program) => program !== undefined)
  }

  /** Those of one process; `program-silent` where it does not answer. No other program is asked. */
  async ofProcess(pid: number, options: AskOptions): Promise<Program[]> {
    const { client, refs } = await this.#there(options)
    const pids = await forAll(refs, ({ bus }) => unlessRefused(client.processOf(bus), 0))
    const own = refs.filter((_ref, i) => pids[i] === pid)
    const programs = await forAll(own, (ref) => this.#meet(client, ref, options))
    return programs.filter((program) => program !== undefined)
  }

  async close(): Promise<void> {
    const client = await this.#connecting?.catch(() => undefined)
    this.#connecting = undefined
    this.#known.clear()
    if (!client || client.isGone) return
    const options = { timeout: REGISTRY_TIME }
    await Promise.allSettled(
      TOLD.map((event) => client.ask(REGISTRY, registry.stopListening, [event], options)),
    )
    client.close()
  }

  /** The programs on the bus, on a new one where it was lost; what is known of those that have gone is dropped. */
  async #there(options: AskOptions): Promise<There> {
    const wasConnected = this.#connecting !== undefined
    try {
      return await this.#look(options)
    } catch (error) {
      if (!wasConnected || !isBusMissing(error)) throw error
      return await this.#look(options)
    }
  }

  async #look(options: AskOptions): Promise<There> {
    const client = await this.client()
    const timeout = Math.min(options.timeout, REGISTRY_TIME)
    const refs = (await client.ask(DESKTOP, accessible.children, [], { ...options, timeout })).map(toRef)
    const there = new Set(refs.map(idOf))
    for (const id of this.#known.keys()) if (!there.has(id)) this.#known.delete(id)
    for (const id of this.#silentUntil.keys()) if (!there.has(id)) this.#silentUntil.delete(id)
    return { client, refs }
  }

  async #meet(client: BusClient, ref: Ref, options: AskOptions): Promise<Program | undefined> {
    const known = this.#known.get(idOf(ref))
    const met = known ?? (await Program.meet(client, ref, options))
    if (met) this.#known.set(idOf(ref), met)
    return met
  }

  async #connect(): Promise<BusClient> {
    const client = await BusClient.connect(await accessibilityAddress(this.#environment))
    client.onSignal((signal) => {
      for (const program of this.#known.values()) program.hear(signal)
    })
    await Promise.all(RULES.map((rule) => client.listen(rule)))
    const options = { timeout: REGISTRY_TIME }
    await Promise.all(TOLD.map((event) => client.ask(REGISTRY, registry.listen, [event, [], ''], options)))
    return client
  }
}
