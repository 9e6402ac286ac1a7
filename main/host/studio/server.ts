import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { BotError } from '../../../bots/errors/index.ts'
import { namesThisMachine } from '../../central/server/place.ts'
import { type Access, studioAccess } from './access.ts'
import type { PageAnswer } from './pages.ts'

/** A bot of the largest size that is read goes through, and its answer. */
const LARGEST_MESSAGE = 64 * 1024 * 1024

export interface StudioServerOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** Signs tickets and cookies. */
  readonly key: Buffer
  readonly pages: (path: string) => PageAnswer
  /** Gets each connection of a page that was let in. */
  readonly onSocket: (socket: WebSocket) => void
}

export interface StudioServer {
  readonly port: number
  /** The address of a window of its own; it can be used once, within ten minutes. */
  address(): string
  close(): Promise<void>
}

/**
 * Serves the studio on 127.0.0.1: pages by HTTP, the contract by a WebSocket at `/host`. Nobody comes in without a
 * ticket or its cookie; other names and other origins are refused. Throws `port-taken`.
 */
export async function studioServer(options: StudioServerOptions): Promise<StudioServer> {
  const server = createServer((request, response) => answer(request, response))
  const port = await listening(server, options.port)
  const cookie = `deskhand-${port}`
  const access = studioAccess(options.key, cookie)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { status, headers, body } = answerTo(request)
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  }

  function answerTo({ url = '/', method, headers }: IncomingMessage): PageAnswer {
    const address = URL.parse(url, 'http://127.0.0.1')
    if (address === null) return plain(400, 'This is no address.')
    const { pathname, searchParams } = address
    if (!namesThisMachine(headers.host)) return plain(421, 'Ask for 127.0.0.1.')
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'There is nothing but GET here.')
    const ticket = searchParams.get('ticket')
    if (ticket !== null) return letIn(access, ticket, cookie)
    return access.isAdmitted(headers.cookie) ? options.pages(pathname) : plain(401, CLOSED)
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { host, origin, cookie: cookies } = request.headers
    const isOurs = namesThisMachine(host) && origin === `http://${host}` && access.isAdmitted(cookies)
    // Whoever is refused may be gone before it hears so.
    socket.on('error', () => undefined)
    if (!isOurs || request.url !== '/host') {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, options.onSocket)
  })

  return {
    port,
    address: () => `http://127.0.0.1:${port}/?ticket=${access.ticket()}`,
    async close() {
      const over = once(server, 'close')
      server.close()
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await over
    },
  }
}

const CLOSED = 'This window is not let in. Start Deskhand again: `deskhand studio`.'

/** The ticket is out of the address at once, so that it stands in no history. */
function letIn(access: Access, ticket: string, name: string): PageAnswer {
  const value = access.redeem(ticket)
  if (value === undefined) return plain(401, CLOSED)
  const cookie = `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`
  return {
    status: 303,
    headers: { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' },
    body: '',
  }
}

function plain(status: number, text: string): PageAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` }
}

async function listening(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new BotError('port-taken', `The port ${port} is taken`, {
      next: 'Name another with --port.',
      acted: false,
      cause,
    })
  }
  return (server.address() as AddressInfo).port
}
