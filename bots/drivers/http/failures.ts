import { BotError } from '../../errors/index.ts'
import type { HttpRequest } from '../../steps/ports/index.ts'

interface Failure {
  readonly codes: RegExp
  readonly found: string
  /** True where no request can have left before it; otherwise only while connecting. */
  readonly neverLeft?: true
}

/** Calls of the system that come before anything is sent. */
const CONNECTING = new Set(['connect', 'getaddrinfo'])

const FAILURES: readonly Failure[] = [
  { codes: /^ECONNREFUSED$/, found: 'nothing listens there', neverLeft: true },
  { codes: /^(ENOTFOUND|EAI_AGAIN)$/, found: 'no machine of that name', neverLeft: true },
  {
    codes: /^UND_ERR_CONNECT_TIMEOUT$/,
    found: 'no way to that machine',
    neverLeft: true,
  },
  { codes: /^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, found: 'no way to that machine' },
  {
    codes: /CERT|SELF_SIGNED|VERIFY/,
    found: 'no safe connection: its certificate is not to be trusted',
    neverLeft: true,
  },
  {
    codes: /HANDSHAKE|WRONG_VERSION|UNSUPPORTED_PROTOCOL|PACKET_LENGTH/,
    found: 'no safe connection: the two do not agree on how',
    neverLeft: true,
  },
  { codes: /^ERR_TLS|^ERR_SSL|^EPROTO$/, found: 'the safe connection broke' },
  { codes: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, found: 'the connection was cut' },
]

/** What `fetch` threw, as an error that a person understands. */
export function inPlainWords(thrown: unknown, { method, url }: HttpRequest): BotError {
  const cause = innermost(thrown)
  const code = 'code' in cause ? String(cause.code) : ''
  const failure = FAILURES.find(({ codes }) => codes.test(code))
  return new BotError('http-failed', `${method} ${url} was not answered`, {
    expected: 'an answer',
    found: failure?.found ?? (cause.message || 'no answer'),
    acted: failure?.neverLeft || isConnecting(cause) ? false : undefined,
    cause: thrown,
  })
}

/** The same codes come up later too, when the request may have arrived. */
function isConnecting(cause: Error): boolean {
  return 'syscall' in cause && CONNECTING.has(String(cause.syscall))
}

/** `fetch` says "fetch failed" and hides the reason; where several addresses were tried, the first one's. */
function innermost(thrown: unknown): Error {
  if (thrown instanceof AggregateError && thrown.errors[0] instanceof Error)
    return innermost(thrown.errors[0])
  if (thrown instanceof Error) return thrown.cause instanceof Error ? innermost(thrown.cause) : thrown
  return new Error(String(thrown))
}
