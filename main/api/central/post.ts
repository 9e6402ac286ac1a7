import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request as plainRequest } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { CentralUnreachable, isProblem, lost, mediaType } from './unreachable.ts'

/** Connections stay open for the next call, as long as central keeps them. */
const plain = { send: plainRequest, agent: new Agent({ keepAlive: true }) }
const encrypted = { send: tlsRequest, agent: new TlsAgent({ keepAlive: true }) }

/** What is posted: JSON, or nothing at all. */
export interface Posted {
  readonly url: URL
  readonly headers: OutgoingHttpHeaders
  readonly body: unknown
  readonly signal: AbortSignal | undefined
}

/** An answer as oRPC reads it. */
interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: () => Promise<unknown>
}

/**
 * Posts JSON and gives the answer once it is there as a whole. With `fetch` and its streams a call costs whoever makes
 * it about as much as it costs central. Throws as `reach` does.
 */
export async function post(posted: Posted, timeout: number): Promise<Answer> {
  // What cannot be sent at all throws here: nobody is silent then.
  const exchange = exchanged(posted, timeout)
  try {
    const { answer, text } = await exchange
    const { statusCode: status = 0, headers } = answer
    isProblem({ status, type: mediaType(headers['content-type']), isFile: false }, () => text)
    return { status, headers, body: async () => (text === '' ? undefined : JSON.parse(text)) }
  } catch (error) {
    throw lost(error, posted.url, posted.signal)
  }
}

interface Exchanged {
  readonly answer: IncomingMessage
  readonly text: string
}

function exchanged({ url, headers, body, signal }: Posted, timeout: number): Promise<Exchanged> {
  const { send, agent } = url.protocol === 'https:' ? encrypted : plain
  const { promise, resolve, reject } = Promise.withResolvers<Exchanged>()
  const json = body === undefined ? undefined : JSON.stringify(body)
  const request = send(url, {
    method: 'POST',
    agent,
    headers: { ...headers, ...(json !== undefined && { 'content-type': 'application/json' }) },
  })
  const giveUp = (reason: unknown) => {
    reject(reason)
    request.destroy()
  }
  const late = setTimeout(
    () => giveUp(new CentralUnreachable(`no answer within ${timeout / 1000} s`)),
    timeout,
  )
  const leave = () => giveUp(signal?.reason)
  signal?.addEventListener('abort', leave)
  if (signal?.aborted) leave()
  request.on('error', reject).on('response', (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
    answer.on('end', () => resolve({ answer, text: Buffer.concat(chunks).toString() }))
  })
  request.end(json)
  return promise.finally(() => {
    clearTimeout(late)
    signal?.removeEventListener('abort', leave)
  })
}
