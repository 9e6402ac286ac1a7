import { CentralUnreachable, isProblem, lost, mediaType } from './unreachable.ts'

/** How long a stream of events may be silent, in milliseconds; central gives a sign of life every five seconds. */
const MOST_SILENCE = 15_000

/**
 * Sends a request and gives the answer once it is there as a whole, or the beginning of a stream of events. Throws
 * CentralUnreachable where no answer came within `timeout` milliseconds, where it broke off, or where something else
 * than central answers; an abort of the caller is passed on as it is.
 */
export async function reach(request: Request, init: RequestInit, timeout: number): Promise<Response> {
  const watch = watchFor(timeout)
  try {
    const signal = AbortSignal.any([request.signal, watch.signal])
    const answer = await fetch(request, { ...init, signal })
    if (answer.body !== null && mediaType(answer.headers.get('content-type')) === 'text/event-stream') {
      return new Response(heardAlive(answer.body, request, watch), answer)
    }
    const bytes = await answer.arrayBuffer()
    watch.end()
    return fromCentral(answer, bytes)
  } catch (error) {
    watch.end()
    throw lost(error, request.url, request.signal)
  }
}

/** The answer with what oRPC needs to read it; a problem is JSON to it. */
function fromCentral(answer: Response, bytes: ArrayBuffer): Response {
  const { status, headers } = answer
  const head = {
    status,
    type: mediaType(headers.get('content-type')),
    isFile: headers.has('content-disposition'),
  }
  const own = new Headers(headers)
  if (isProblem(head, () => new TextDecoder().decode(bytes))) own.set('content-type', 'application/json')
  return new Response(bytes, { status, headers: own })
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
        controller.error(lost(error, request.url, request.signal))
      }
    },
    cancel(reason) {
      watch.end()
      return reader.cancel(reason)
    },
  })
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
