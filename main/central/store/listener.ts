import { EventEmitter } from 'node:events'
import { Client, type ClientConfig } from 'pg'

/** How long to wait before the connection is tried again: at first, and at most; milliseconds. */
const SHORTEST_PAUSE = 100
const LONGEST_PAUSE = 5000
/** How often a silent connection is asked whether it still stands, and how long for an answer; milliseconds. */
const BETWEEN_CHECKS = 10_000
const LONGEST_ANSWER = 5000

const MISSED = Symbol('missed')

/** Hears what PostgreSQL notifies, on a connection of its own that is made again whenever it breaks. */
export class Listener {
  readonly #settings: ClientConfig
  readonly #ears = new EventEmitter().setMaxListeners(0)
  #connection: Promise<Client> | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(settings: ClientConfig) {
    this.#settings = { ...settings, query_timeout: LONGEST_ANSWER }
  }

  /**
   * Hears one channel; gives the function that ends it. `missed` is called when the connection stands again after
   * it had broken: what was said meanwhile nobody heard.
   */
  async listen(
    channel: string,
    heard: (payload: string) => void,
    missed: () => void,
  ): Promise<() => Promise<void>> {
    this.#connection ??= this.#connect()
    const client = await this.#connection
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    this.#ears.on(channel, heard).on(MISSED, missed)
    return async () => {
      this.#ears.off(channel, heard).off(MISSED, missed)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    const client = await this.#connection?.catch(() => undefined)
    await client?.end()
  }

  async #connect(): Promise<Client> {
    const client = new Client(this.#settings)
    client.on('notification', ({ channel, payload }) => this.#ears.emit(channel, payload ?? ''))
    // What breaks a connection also ends it.
    client.on('error', () => {})
    try {
      await client.connect()
      for (const channel of this.#ears.eventNames().filter((name) => typeof name === 'string')) {
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      }
    } catch (error) {
      this.#connection = undefined
      await client.end().catch(() => {})
      throw error
    }
    client.once('end', () => this.#reconnect(SHORTEST_PAUSE))
    this.#check(client)
    return client
  }

  /** A line that was cut says nothing by itself, for minutes. */
  #check(client: Client): void {
    this.#later(BETWEEN_CHECKS, async () => {
      try {
        await client.query('SELECT')
        this.#check(client)
      } catch {
        await client.end().catch(() => {})
      }
    })
  }

  #reconnect(pause: number): void {
    this.#later(pause, async () => {
      try {
        this.#connection = this.#connect()
        await this.#connection
        this.#ears.emit(MISSED)
      } catch {
        this.#reconnect(Math.min(2 * pause, LONGEST_PAUSE))
      }
    })
  }

  #later(pause: number, work: () => Promise<void>): void {
    if (this.#closed) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void work(), pause)
  }
}
