import { Agent, request } from 'node:http'
import type { Asked } from './asking.ts'

export interface Answered {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Keeps its connections, as a runner does. */
const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000

/**
 * Sends a request as it stands: paths, headers and bodies that `fetch` would put right. A stream of events is left
 * once it has begun. Rejects where no answer came.
 */
export function send(url: string, { method, path, headers: given, body }: Asked): Promise<Answered> {
  const { hostname, port } = new URL(url)
  // Node would send the bodies of some methods without their length.
  const headers = { ...given, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) }
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE)
    const sent = request(
      { hostname, port, agent, method, path: `/v1${path}`, headers, signal },
      (response) => {
        const { statusCode: status = 0, headers } = response
        const type = headers['content-type'] ?? ''
        let text = ''
        const done = () => resolve({ status, type, body: text })
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
          if (type.startsWith('text/event-stream')) sent.destroy()
        })
        response.on('close', done)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
