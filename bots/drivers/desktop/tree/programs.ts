import { accessible, DESKTOP, REGISTRY, registry } from './atspi/methods.ts'
import { accessibilityAddress, type Environment } from './bus/address.ts'
import { type AskOptions, BusClient } from './bus/client.ts'
import { isSilence, Refused } from './bus/failures.ts'
import { forAll } from './bus/in-flight.ts'
import { RULES, TOLD } from './program/news.ts'
import { Program } from './program/program.ts'
import { idOf, toRef } from './program/raw.ts'

const REGISTRY_TIME = 5_000
/** A program that hangs must not keep the others waiting. */
const MEETING_TIME = 2_000

/** The programs that show their elements, over a connection that is made when it is needed, and again when it was lost. */
export class Programs {
  readonly #environment: Environment
  readonly #known = new Map<string, Program>()
  #connecting: Promise<BusClient> | undefined

  constructor(environment: Environment) {
    this.#environment = environment
  }

  /** The bus; throws `accessibility-missing` where there is none. */
  async client(): Promise<BusClient> {
    const connected = await this.#connecting?.catch(() => undefined)
    if (!connected || connected.isGone) {
      this.#known.clear()
      this.#connecting = this.#connect()
    }
    return await (this.#connecting ?? this.#connect())
  }

  /** All that are there now; one that does not even say its name is passed over. */
  async all(options: AskOptions): Promise<Program[]> {
    const client = await this.client()
    const timeout = Math.min(options.timeout, REGISTRY_TIME)
    const refs = (await client.ask(DESKTOP, accessible.children, [], { ...options, timeout })).map(toRef)
    const there = new Set(refs.map(idOf))
    for (const id of this.#known.keys()) if (!there.has(id)) this.#known.delete(id)
    const programs = await forAll(refs, async (ref) => {
      const known = this.#known.get(idOf(ref))
      if (known) return known
      const met = await passSilent(
        Program.meet(client, ref, { ...options, timeout: Math.min(options.timeout, MEETING_TIME) }),
      )
      if (met) this.#known.set(idOf(ref), met)
      return met
    })
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

async function passSilent<T>(meeting: Promise<T>): Promise<T | undefined> {
  try {
    return await meeting
  } catch (error) {
    if (isSilence(error) || error instanceof Refused) return undefined
    throw error
  }
}
