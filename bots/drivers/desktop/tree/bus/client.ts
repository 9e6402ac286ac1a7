import dbus, { type Message, type MessageBus } from '@particle/dbus-next'
import { busMissing, programSilent, Refused } from './failures.ts'
import { type Method, method } from './method.ts'

/** An object of a program on the bus. */
export interface Ref {
  /** The program's name on the bus: `:1.6`. */
  readonly bus: string
  readonly path: string
}

/** What a program tells without being asked. */
export interface Signal {
  readonly from: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly body: readonly unknown[]
}

export interface AskOptions {
  /** Milliseconds. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

const DAEMON: Ref = { bus: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }
const HELLO_TIME = 5_000
const PING_TIME = 1_000

const ping = method<[], void>('org.freedesktop.DBus.Peer', 'Ping', '', '')
const addMatch = method<[string], void>('org.freedesktop.DBus', 'AddMatch', 's', '')
const processOf = method<[string], number>('org.freedesktop.DBus', 'GetConnectionUnixProcessID', 's', 'u')

/** A connection to one bus. Calls go out at once, however many there are, and none waits longer than it was told. */
export class BusClient {
  /** What programs are called in errors, by their names on the bus. */
  readonly names = new Map<string, string>()
  readonly #bus: MessageBus
  readonly #waiting = new Set<(error: unknown) => void>()
  #gone: Error | undefined

  private constructor(address: string) {
    this.#bus = openBus(address)
    this.#bus.on('error', (error) => this.#lose(busMissing(`${address}: ${wordsOf(error)}`, error)))
  }

  /** Connects to the bus with that address. Throws `accessibility-missing` where nobody answers there. */
  static async connect(address: string): Promise<BusClient> {
    const client = new BusClient(address)
    try {
      await client.#daemon(ping, [], HELLO_TIME)
      return client
    } catch (error) {
      client.close()
      throw error
    }
  }

  get isGone(): boolean {
    return this.#gone !== undefined
  }

  /**
   * Calls a method of a program. Throws `Refused` where the program does not want or know it, `program-silent` where
   * it does not answer in time, `accessibility-missing` where the bus is gone, or the signal's reason.
   */
  async ask<Takes extends readonly unknown[], Gives>(
    to: Ref,
    asked: Method<Takes, Gives>,
    args: Takes,
    options: AskOptions,
  ): Promise<Gives> {
    try {
      return await this.#ask(to, asked, args, options)
    } catch (error) {
      if (error !== TOO_LATE) throw error
      // A bus that was closed in peace says nothing either.
      await this.#daemon(ping, [], PING_TIME).catch((cause) => this.#lose(busMissing('It is silent', cause)))
      throw this.#gone ?? programSilent(this.names.get(to.bus) ?? to.bus, options.timeout)
    }
  }

  /** From now on signals that fit come to the listeners; a rule as D-Bus has them: `type='signal',interface='…'`. */
  async listen(rule: string): Promise<void> {
    await this.#daemon(addMatch, [rule], HELLO_TIME)
  }

  /** The process that a name on the bus belongs to. */
  async processOf(bus: string): Promise<number> {
    return await this.#daemon(processOf, [bus], HELLO_TIME)
  }

  onSignal(listener: (signal: Signal) => void): void {
    this.#bus.on('message', (message) => {
      const { sender: from, path, interface: on, member, body } = message
      // Answers have no member.
      if (member !== undefined && on !== undefined) listener({ from, path, interface: on, member, body })
    })
  }

  close(): void {
    this.#lose(busMissing('The connection was closed'))
    this.#bus.disconnect()
  }

  async #daemon<Takes extends readonly unknown[], Gives>(
    asked: Method<Takes, Gives>,
    args: Takes,
    timeout: number,
  ): Promise<Gives> {
    return await this.#ask(DAEMON, asked, args, { timeout })
  }

  async #ask<Takes extends readonly unknown[], Gives>(
    to: Ref,
    asked: Method<Takes, Gives>,
    args: Takes,
    { timeout, signal }: AskOptions,
  ): Promise<Gives> {
    signal?.throwIfAborted()
    if (this.#gone) throw this.#gone
    const { promise, resolve, reject } = Promise.withResolvers<Message | null>()
    const timer = setTimeout(reject, timeout, TOO_LATE)
    const stop = () => reject(signal?.reason)
    signal?.addEventListener('abort', stop, { once: true })
    this.#waiting.add(reject)
    try {
      this.#send(to, asked, args).then(resolve, (error) => reject(new Refused(wordsOf(error))))
      return readAnswer(asked, await promise)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      this.#waiting.delete(reject)
    }
  }

  async #send(to: Ref, asked: Method<never, unknown>, args: readonly unknown[]) {
    const message = new dbus.Message({
      destination: to.bus,
      path: to.path,
      interface: asked.interface,
      member: asked.member,
      signature: asked.takes,
      body: [...args],
    })
    return await this.#bus.call(message)
  }

  #lose(error: Error): void {
    this.#gone ??= error
    for (const reject of this.#waiting) reject(this.#gone)
  }
}

const TOO_LATE = Symbol('too late')

function openBus(address: string): MessageBus {
  try {
    return dbus.sessionBus({ busAddress: address })
  } catch (error) {
    throw busMissing(`${address}: ${wordsOf(error)}`, error)
  }
}

/** The bus checks what it carries against the signature: where that is the right one, so is the type. */
function readAnswer<Gives>(asked: Method<never, Gives>, answer: Message | null): Gives {
  const signature = answer?.signature ?? ''
  if (signature !== asked.gives)
    throw new Refused(`${asked.member} gave "${signature}" in place of "${asked.gives}"`)
  const given: Gives = answer?.body[0]
  return given
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
