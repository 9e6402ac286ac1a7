import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { ORPCError } from '@orpc/server'
import { BotError } from '../../../bots/errors/index.ts'
import { checkPlace, isLoopback, namesThisMachine, type Place } from './place.ts'
import { refuseConnection, securityHeaders, sendProblem } from './plain-answers.ts'

/** How long what comes in and what is under way may take; milliseconds. */
export interface Patience {
  readonly headers: number
  /** For a request as a whole. */
  readonly request: number
  /** For requests that are under way when the server stops. */
  readonly stop: number
}

const usual: Patience = { headers: 10_000, request: 120_000, stop: 10_000 }

/** Longer than the pause between two calls of a runner, so that it keeps its connection. */
const KEEP_ALIVE = 30_000

export interface Listening {
  /** Without a slash at the end. */
  readonly url: string
  /** Takes no more requests, lets those under way end, and cuts what then is still there. */
  close(): Promise<void>
}

export interface HttpOptions extends Place {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly log: (line: string) => void
  readonly patience?: Partial<Patience> | undefined
}

/** Listens, and answers with `answer` what is asked under a name of its own. Throws `port-taken`, or `wrong-use`. */
export async function listen(options: HttpOptions): Promise<Listening> {
  checkPlace(options)
  const patience = { ...usual, ...options.patience }
  const underWay = new Set<ServerResponse>()
  const server = made(options, patience, (request, response) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    if (!server.listening) response.setHeader('connection', 'close')
    void answered(options, request, response)
  })
  await begun(server, options)
  return {
    url: urlOf(server, options),
    close: () => closed(server, underWay, patience.stop),
  }
}

function made({ tls }: Place, { headers, request }: Patience, listener: RequestListener): Server {
  const limits = {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: KEEP_ALIVE,
    connectionsCheckingInterval: Math.min(1_000, headers),
  }
  const server = tls
    ? createTlsServer({ ...limits, ...tls, minVersion: 'TLSv1.2' }, listener)
    : createServer(limits, listener)
  // Whoever waits to be told so sends a body only when it is wanted.
  return server.on('checkContinue', listener).on('clientError', refuseConnection)
}

async function answered(
  { host, tls, behindProxy, answer, log }: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (tls) response.setHeader('strict-transport-security', 'max-age=31536000')
    if (isLoopback(host) && !behindProxy && !namesThisMachine(request.headers.host)) {
      throw new ORPCError('MISDIRECTED_REQUEST', { status: 421, message: 'Ask for localhost or 127.0.0.1.' })
    }
    await answer(request, response)
  } catch (error) {
    sendProblem(request, response, error, log)
  }
}

async function begun(server: Server, { host, port }: Place): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw notListening(cause as NodeJS.ErrnoException, host, port)
  }
}

function notListening(cause: NodeJS.ErrnoException, host: string, port: number): BotError {
  if (cause.code === 'EADDRINUSE') {
    return new BotError('port-taken', `The port ${port} of ${host} is taken`, { acted: false, cause })
  }
  return new BotError('wrong-use', `Central cannot listen on ${host}, port ${port}`, {
    expected: 'an address of this machine, and a port that may be used',
    found: cause.message,
    next: 'Name others with --host and --port.',
    cause,
  })
}

function urlOf(server: Server, { host, tls }: Place): string {
  const { port } = server.address() as AddressInfo
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function closed(
  server: Server,
  underWay: ReadonlySet<ServerResponse>,
  patience: number,
): Promise<void> {
  const over = once(server, 'close')
  server.close()
  for (const response of underWay) {
    if (!response.headersSent) response.setHeader('connection', 'close')
  }
  // A connection whose last answer promised to keep it goes with the next look.
  const look = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  await over
  clearInterval(look)
  clearTimeout(cut)
}
