import { BotError } from '../../errors/index.ts'
import type { CallOptions, HttpPort, HttpRequest, HttpResponse } from '../../steps/ports/index.ts'
import { readBody } from './body.ts'
import { inPlainWords } from './failures.ts'

/** The longest time that a timer can hold, in milliseconds. */
const LONGEST = 2 ** 31 - 1

/** Requests over the network; `mayAct` is called right before one leaves that may change something, and may throw. */
export function nodeHttp(mayAct = () => {}): HttpPort {
  return {
    request: async (asked, options) => {
      options.signal.throwIfAborted()
      if (!isReading(asked.method)) mayAct()
      return await request(asked, options)
    },
  }
}

async function request(asked: HttpRequest, { signal, timeout }: CallOptions): Promise<HttpResponse> {
  const clock = AbortSignal.timeout(Math.min(timeout, LONGEST))
  try {
    const { method, headers } = asked
    const body = asked.body === undefined ? {} : { body: asked.body }
    const response = await fetch(asked.url, {
      method,
      headers,
      ...body,
      redirect: redirectOf(method),
      signal: AbortSignal.any([signal, clock]),
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await readBody(response),
    }
  } catch (thrown) {
    signal.throwIfAborted()
    if (clock.aborted) throw late(asked, timeout)
    throw thrown instanceof BotError ? thrown : inPlainWords(thrown, asked)
  }
}

/** A commit is not followed on: what comes after it would hide what became of it. */
function redirectOf(method: string): 'follow' | 'manual' {
  return isReading(method) ? 'follow' : 'manual'
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function late({ method, url }: HttpRequest, timeout: number): BotError {
  return new BotError('http-failed', `${method} ${url} was not answered in time`, {
    expected: `an answer within ${timeout / 1000} s`,
    found: 'no answer',
  })
}
