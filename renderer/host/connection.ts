import { type HostClient, hostClient, hostSocketClient } from '../../main/api/host/client.ts'

/** How long a page waits before it tries to reach the host again; milliseconds. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5_000

export type ConnectionState = 'connecting' | 'connected' | 'lost'

/**
 * The way to the host: Electron's message port where the shell gave one, else a WebSocket that is opened again whenever
 * it was lost. Calls made meanwhile wait for the next one.
 */
class Connection {
  #state: ConnectionState = 'connecting'
  #client: HostClient | undefined
  #opened = Promise.withResolvers<HostClient>()
  readonly #listeners = new Set<() => void>()

  get state(): ConnectionState {
    return this.#state
  }

  /** Calls `listener` at each change of the state; gives what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The client of the connection that stands; waits for one where there is none. */
  client(): Promise<HostClient> {
    return this.#client ? Promise.resolve(this.#client) : this.#opened.promise
  }

  takePort(port: MessagePort): void {
    port.start()
    this.#connected(hostClient(port))
  }

  openSocket(pause = FIRST_PAUSE): void {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/host`)
    let next = Math.min(pause * 2, LONGEST_PAUSE)
    socket.addEventListener('open', () => {
      next = FIRST_PAUSE
      this.#connected(hostSocketClient(socket))
    })
    socket.addEventListener('close', () => {
      this.#lost()
      setTimeout(() => this.openSocket(next), pause)
    })
  }

  #connected(client: HostClient): void {
    this.#client = client
    this.#opened.resolve(client)
    this.#change('connected')
  }

  #lost(): void {
    if (this.#client) this.#opened = Promise.withResolvers<HostClient>()
    this.#client = undefined
    this.#change('lost')
  }

  #change(state: ConnectionState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const connection = new Connection()

/** The shell's preload hands the port over by a message of this page to itself. */
export function connect(): void {
  if (!('deskhand' in window)) {
    connection.openSocket()
    return
  }
  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source === window && data === 'deskhand:host' && port) connection.takePort(port)
  })
}
