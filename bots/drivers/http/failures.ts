import { BotError } from '../../errors/index.ts'
import type { HttpRequest } from '../../steps/ports/index.ts'

interface Failure {
  readonly codes: RegExp
  readonly found: string
  /** False where the request never left: the world is unchanged. */
  readonly acted?: false
}

const FAILURES: readonly Failure[] = [
  { codes: /^ECONNREFUSED$/, found: 'nothing listens there', acted: false },
  { codes: /^(ENOTFOUND|EAI_AGAIN)$/, found: 'no machine of that name', acted: false },
  {
    codes: /^(EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/,
    found: 'no way to that machine',
    acted: false,
  },
  {
    codes: /CERT|SELF_SIGNED|VERIFY|^ERR_TLS|^ERR_SSL|^EPROTO$/,
    found: 'no safe connection: its certificate is not to be trusted',
    acted: false,
  },
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
    acted: failure?.acted,
    cause: thrown,
  })
}

/** `fetch` says "fetch failed" and hides the reason; where several addresses were tried, the first one's. */
function innermost(thrown: unknown): Error {
  if (thrown instanceof AggregateError && thrown.errors[0] instanceof Error)
    return innermost(thrown.errors[0])
  if (thrown instanceof Error) return thrown.cause instanceof Error ? innermost(thrown.cause) : thrown
  return new Error(String(thrown))
}
