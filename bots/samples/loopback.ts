import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BotError } from '../errors/index.ts'

/** A server that runs; `url` without a slash at its end. */
export interface RunningServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts an HTTP server that only this machine reaches: it listens on the loopback address and refuses other
 * host names and origins, so that no web page can reach it by a name of its own.
 * Throws `input-invalid` where the port is taken.
 * @param port 0 for any free one
 */
export async function serveLoopback(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    if (isOurs(request)) answer(request, response)
    else response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Only for this machine\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(notFree(port, cause))).listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

function notFree(port: number, cause: Error): BotError {
  return new BotError('input-invalid', `The port ${port} cannot be used`, {
    expected: 'a port that no other program uses',
    found: cause.message,
    next: 'Choose another port, or leave it out for any free one.',
    cause,
  })
}

function isOurs({ headers, socket }: IncomingMessage): boolean {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`)
  const origin = headers.origin ?? `http://${headers.host}`
  return hosts.includes(headers.host ?? '') && hosts.some((host) => origin === `http://${host}`)
}
