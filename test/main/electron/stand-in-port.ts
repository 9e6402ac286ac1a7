import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Port } from '../../../main/electron/port.ts'

/** A port as Electron has them, made of Node's. */
class StandInPort implements Port {
  readonly #port: MessagePort

  constructor(port: MessagePort) {
    this.#port = port
  }

  on(event: string, listener: (event?: { data: unknown }) => void): void {
    this.#port.on(event, (data: unknown) => listener({ data }))
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message)
  }

  start(): void {
    this.#port.start()
  }

  close(): void {
    this.#port.close()
  }
}

/** Two ends of a channel; it is closed when the `closers` are called. */
export function standInChannel(closers: (() => void)[]): { port1: Port; port2: Port } {
  const { port1, port2 } = new MessageChannel()
  closers.push(() => port1.close())
  return { port1: new StandInPort(port1), port2: new StandInPort(port2) }
}
