/** Central did not answer, or not as central does: whether it did what it was asked is not known. */
export class CentralUnreachable extends Error {
  override readonly name = 'CentralUnreachable'
}

/** How long a stream of events may be silent, in milliseconds; central gives a sign of life every five seconds. */
const MOST_SILENCE = 15_000

type Fetch = (request: Request, init: RequestInit) => Promise<Response>

/**
 * Sends a request and gives the answer once it is there as a whole, or the beginning of a stream of events. Throws
 * CentralUnreachable where no answer came within `timeout` milliseconds, where it broke off, or where something else
 * than central answers; an abort of the caller is passed on as it is.
 */
export async function reach(
  fetch: Fetch,
  request: Request,
  init: RequestInit,
  timeout: number,
): Promise<Response> {
  const watch = watchFor(timeout)
  try {
    const signal = AbortSignal.any([request.signal, watch.signal])
    const answer = await fetch(request, { ...init, signal })
    if (answer.body !== null && typeOf(answer) === 'text/event-stream') {
      return new Response(heardAlive(answer.body, request, watch), answer)
    }
    const bytes = await answer.arrayBuffer()
    watch.end()
    return fromCentral(answer, bytes)
  } catch (error) {
    watch.end()
    throw lost(error, request)
  }
}

/** The answer with what oRPC needs to read it; a problem is JSON to it. */
function fromCentral(answer: Response, bytes: ArrayBuffer): Response {
  const { status, headers } = answer
  const type = typeOf(answer)
  const isFile = headers.has('content-disposition')
  const isProblem = status >= 400 && type === 'application/problem+json'
  if (status >= 500 || status === 408) {
    throw new CentralUnreachable(`central could not answer: ${status}${isProblem ? detailOf(bytes) : ''}`)
  }
  if (!isProblem && (status >= 300 || !(isFile || type === 'application/json'))) {
    throw new CentralUnreachable(`something that is not central answers: ${status} ${type}`)
  }
  const own = new Headers(headers)
  if (isProblem) own.set('content-type', 'application/json')
  return new Response(bytes, { status, headers: own })
}

function detailOf(bytes: ArrayBuffer): string {
  const { detail } = JSON.parse(new TextDecoder().decode(bytes)) as { detail?: unknown }
  return typeof detail === 'string' ? `, ${detail}` : ''
}

function typeOf({ headers }: Response): string {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'nothing'
}

/** The same stream; it fails where it breaks off or is silent for too long. */
function heardAlive(
  body: ReadableStream<Uint8Array>,
  request: Request,
  watch: Watch,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  watch.again(MOST_SILENCE)
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) {
          watch.end()
          controller.close()
        } else {
          watch.again(MOST_SILENCE)
          controller.enqueue(value)
        }
      } catch (error) {
        watch.end()
        controller.error(lost(error, request))
      }
    },
    cancel(reason) {
      watch.end()
      return reader.cancel(reason)
    },
  })
}

function lost(error: unknown, request: Request): unknown {
  if (request.signal.aborted || error instanceof CentralUnreachable) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const why = cause instanceof Error ? cause.message : String(cause)
  return new CentralUnreachable(`no answer from ${new URL(request.url).origin}: ${why}`, { cause: error })
}

interface Watch {
  readonly signal: AbortSignal
  again(milliseconds: number): void
  end(): void
}

/** Aborts its signal when the time is over. */
function watchFor(timeout: number): Watch {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => clearTimeout(timer)
  const again = (milliseconds: number) => {
    end()
    timer = setTimeout(() => {
      controller.abort(new CentralUnreachable(`no answer within ${milliseconds / 1000} s`))
    }, milliseconds)
  }
  again(timeout)
  return { signal: controller.signal, again, end }
}
