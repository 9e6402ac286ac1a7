import type { IncomingMessage, ServerResponse } from 'node:http'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { ORPCError } from '@orpc/server'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import type { Caller, Central } from '../call.ts'
import { type Authenticate, admit } from './admission.ts'
import { readJsonObject } from './json-text.ts'
import { onceByKey, takesKey } from './kept-answers.ts'
import { type Answer, PROBLEM_TYPE, problemAnswer } from './problems.ts'
import { type Pace, readBody } from './read-body.ts'
import { PREFIX, type Route, type RouteTable, routeTable, unknownPath } from './route-table.ts'
import { type AllHandlers, type CallContext, centralRouter } from './router.ts'

export interface ServeOptions {
  readonly central: Central
  readonly handlers: AllHandlers
  readonly authenticate: Authenticate
  /** Ends all streams of events. */
  readonly stopping: AbortSignal
  readonly pace: Pace
  /** Gets what nobody foresaw; never a token or a body. */
  readonly log: (line: string) => void
}

/** A call on its way through: the messages of Node beside what the procedure is given. */
type Context = CallContext & { readonly raw: IncomingMessage; readonly response: ServerResponse }
type Interceptor = NonNullable<StandardHandlerOptions<Context>['interceptors']>[number]
type Incoming = Parameters<Interceptor>[0]

/**
 * Answers requests for the procedures of the contract. Who calls is known before the body is read, and a body is
 * measured before it is parsed; whatever goes wrong is answered as a problem.
 */
export function servingProcedures(options: ServeOptions) {
  const router = centralRouter(options.handlers)
  const find = routeTable(router)
  const serve: Interceptor = async (incoming) => {
    const given = await answer(incoming, find, options).catch((error: unknown) =>
      problemOf(incoming, error, options),
    )
    return { matched: true, response: sendable(given, incoming.context.raw) }
  }
  const handler = new OpenAPIHandler<Context>(router, { interceptors: [serve] })
  return async (raw: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { matched } = await handler.handle(raw, response, {
      prefix: PREFIX,
      context: { central: options.central, raw, response },
    })
    if (!matched) throw unknownPath()
  }
}

/** Finds the procedure, admits the caller, reads the body, calls; in this order. */
async function answer(incoming: Incoming, find: RouteTable, options: ServeOptions): Promise<Answer> {
  const { url, method, headers } = incoming.request
  if (url.href.includes('%00'))
    throw new ORPCError('BAD_REQUEST', { message: 'An address has no NUL in it.' })
  const route = await find(method, url.pathname)
  const caller = await admit(route.procedure, oneHeader(headers.authorization), options.authenticate)
  const bytes = await bytesOf(incoming.context, route, options.pace)
  const body = bodyOf(bytes, route, caller, oneHeader(headers['content-type']))
  const work = () => called(incoming, route, caller, body, options)
  const key = oneHeader(headers['idempotency-key'])
  if (key === undefined || caller.kind !== 'person' || !takesKey(method, route.procedure)) return work()
  return onceByKey(options.central.store, { caller, key, parts: [method, url.pathname, bytes] }, work)
}

async function bytesOf({ raw, response }: Context, route: Route, pace: Pace): Promise<Buffer<ArrayBuffer>> {
  const { headers } = raw
  const isEmpty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
  if (isEmpty) return Buffer.alloc(0)
  if (route.body === 'none') throw new ORPCError('BAD_REQUEST', { message: 'GET takes no body.' })
  if (headers['content-encoding'] !== undefined) throw unsupported('The body must not be compressed.')
  if (route.body === 'json' && !isJson(headers['content-type'])) {
    throw unsupported('The body must be application/json.')
  }
  return readBody(raw, response, route.mostBytes, pace)
}

function isJson(type: string | undefined): boolean {
  return /^application\/json *(; *charset=("?)utf-8\2 *)?$/i.test(type ?? '')
}

function unsupported(message: string) {
  return new ORPCError('UNSUPPORTED_MEDIA_TYPE', { message })
}

function bodyOf(bytes: Buffer<ArrayBuffer>, route: Route, caller: Caller, type = ''): unknown {
  if (route.body === 'file') return new Blob([bytes], { type })
  if (bytes.length === 0) return undefined
  return readJsonObject(bytes, caller.kind === 'runner' ? 'replace' : 'refuse')
}

async function called(
  incoming: Incoming,
  { procedure, isStream }: Route,
  caller: Caller,
  body: unknown,
  options: ServeOptions,
): Promise<Answer> {
  const { request, context, prefix, next } = incoming
  const ends = [options.stopping, ...(request.signal ? [request.signal] : [])]
  const signal = isStream ? AbortSignal.any(ends) : request.signal
  try {
    const result = await next({
      ...(prefix !== undefined && { prefix }),
      request: { ...request, signal, body: async () => body },
      context: { ...context, admitted: { procedure, caller } },
    })
    if (result.matched) return result.response
    throw new Error(`${procedure} was found, and then not.`)
  } catch (error) {
    return problemOf(incoming, error, options)
  }
}

function problemOf({ request }: Incoming, error: unknown, { log }: ServeOptions): Answer {
  return problemAnswer(error, (line) => log(`${request.method} ${request.url.pathname} ${line}`))
}

/** The answer as oRPC sends it; a problem has a type of its own, which only a stream may name. */
function sendable(answer: Answer, raw: IncomingMessage) {
  if (answer.status < 400) return answer
  const text = JSON.stringify(answer.body)
  return {
    status: answer.status,
    headers: {
      ...answer.headers,
      'content-type': PROBLEM_TYPE,
      'content-length': String(Buffer.byteLength(text)),
      // What was not read shall not be read any more.
      ...(!raw.complete && { connection: 'close' }),
    },
    body: new Blob([text]).stream(),
  }
}

function oneHeader(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header
}
