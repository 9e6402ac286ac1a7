import { createORPCClient, ORPCError } from '@orpc/client'
import { LinkFetchClient } from '@orpc/client/fetch'
import type { StandardLinkClient } from '@orpc/client/standard'
import type { ContractRouterClient } from '@orpc/contract'
import { StandardOpenAPILink } from '@orpc/openapi-client/standard'
import type { refusals } from './contract/common.ts'
import { type CentralContract, centralContract } from './contract/index.ts'
import { post } from './post.ts'
import { reach } from './reach.ts'
import { CentralUnreachable } from './unreachable.ts'

export interface CentralClientOptions {
  /** Of central, without `/v1`: `https://central.example:7443`. */
  readonly url: string
  /** Of a runner or of a person's session; asked for at each call. None for what needs no token. */
  readonly token?: string | (() => string | undefined) | undefined
  /** How long a call may take, in milliseconds. */
  readonly timeout?: number | undefined
}

/** What may be said about a single call, as `context` of its options. */
export type CallSettings = {
  /** In place of the client's, in milliseconds. */
  timeout?: number
  /** A call that is repeated under the same key is done once. */
  idempotencyKey?: string
}

/** All that central can be asked; instants travel as ISO strings. */
export type CentralClient = ContractRouterClient<CentralContract, CallSettings>

/** What central says by a code of its contract. */
export type RefusalCode = keyof typeof refusals

const DEFAULT_TIMEOUT = 15_000

/**
 * A client of central. A call that fails throws what `isRefusal` or `isUnreachable` tells; it is never repeated by
 * itself. Connections are kept and opened again as needed.
 */
export function centralClient(options: CentralClientOptions): CentralClient {
  const { url, token, timeout = DEFAULT_TIMEOUT } = options
  return createORPCClient(
    new StandardOpenAPILink<CallSettings>(centralContract, linkWith(timeout), {
      url: new URL('v1', url.endsWith('/') ? url : `${url}/`).href,
      headers: ({ context }) => {
        const mine = typeof token === 'function' ? token() : token
        return {
          ...(mine !== undefined && { authorization: `Bearer ${mine}` }),
          ...(context.idempotencyKey !== undefined && { 'idempotency-key': context.idempotencyKey }),
        }
      },
      interceptors: [({ next, input, ...call }) => next({ ...call, input: withReadyLists(input) })],
      customErrorResponseBodyDecoder: (problem, { status, headers }) =>
        refusalOf(problem, status, headers['retry-after']),
    }),
  )
}

/** What is posted is JSON, and so is its answer; files and streams of events take what `fetch` offers for them. */
function linkWith(timeout: number): StandardLinkClient<CallSettings> {
  const fetching = new LinkFetchClient<CallSettings>({
    fetch: (request, init, { context }) => reach(request, init, context.timeout ?? timeout),
  })
  return {
    call: (request, options, path, input) =>
      request.method === 'POST'
        ? post(request, options.context.timeout ?? timeout)
        : fetching.call(request, options, path, input),
  }
}

/** A list that goes into a body as it is. */
class ReadyList {
  readonly #list: readonly unknown[]

  constructor(list: readonly unknown[]) {
    this.#list = list
  }

  toJSON(): readonly unknown[] {
    return this.#list
  }
}

/** oRPC copies all of its input, to find what is not JSON; in a thousand items that takes longer than to write them. */
function withReadyLists(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const ready = Object.entries(input).map(([key, value]) => [
    key,
    Array.isArray(value) ? new ReadyList(value) : value,
  ])
  return Object.fromEntries(ready)
}

/** Whether central did not answer: it is away, or its answer was lost, and what was asked may have been done. */
export function isUnreachable(error: unknown): error is Error {
  // A stream that has begun tells within itself that central cannot go on, as when its store is away.
  return error instanceof CentralUnreachable || (error instanceof ORPCError && error.status >= 500)
}

/** Whether central answered, and refused; `code` says which refusal is meant. */
export function isRefusal(error: unknown, code?: RefusalCode): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && error.status < 500 && (code === undefined || error.code === code)
}

/** A problem as the error it stands for; `data` has its issues, and after how many seconds to try again. */
function refusalOf(problem: unknown, status: number, retryAfter: string | string[] | undefined) {
  const { code, title, detail, issues } = (problem ?? {}) as Readonly<Record<string, unknown>>
  return new ORPCError(typeof code === 'string' ? code : 'BAD_REQUEST', {
    status,
    message: String(detail ?? title ?? status),
    data: {
      ...(issues !== undefined && { issues }),
      ...(typeof retryAfter === 'string' && { retryAfter: Number(retryAfter) }),
    },
  })
}
