import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** The network between a runner and central, in the hands of a test. */
export interface Wire {
  /** What the runner takes for the address of central. */
  readonly url: string
  /** Nothing gets through in either direction, until `mend`. */
  cut(): void
  mend(): void
}

/**
 * Opens a wire to central. `answered` is called with the path of each request when central has answered, and before the
 * runner can see it.
 */
export async function openWire(central: string, answered: (path: string) => void = () => {}): Promise<Wire> {
  let isCut = false
  const server = createServer((from, to) =>
    isCut ? from.socket.destroy() : pass(central, from, to, answered),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      server.closeAllConnections()
    },
    mend() {
      isCut = false
    },
  }
}

function pass(
  central: string,
  from: IncomingMessage,
  to: ServerResponse,
  answered: (path: string) => void,
): void {
  const { method, url = '', headers } = from
  const onward = request(new URL(url, central), {
    method,
    headers: { ...headers, host: new URL(central).host },
  })
  onward.once('response', (answer) => {
    answered(url)
    to.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(to)
    answer.once('error', () => to.destroy())
  })
  onward.once('error', () => to.destroy())
  to.once('close', () => onward.destroy())
  from.pipe(onward)
}
