import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { ORPCError } from '@orpc/server'
import { PROBLEM_TYPE, problemAnswer } from './problems.ts'

/** What every answer says to browsers: run nothing, guess nothing, keep nothing, show it in nobody's frame. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Answers a problem by hand, where no procedure was reached. */
export function sendProblem(
  raw: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  log: (line: string) => void,
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const { status, headers, body } = problemAnswer(error, (line) => log(`${raw.method} ${line}`))
  if (!raw.complete) response.setHeader('connection', 'close')
  response.writeHead(status, { ...headers, 'content-type': PROBLEM_TYPE })
  response.end(JSON.stringify(body))
}

const unreadable: Readonly<Record<string, { code: string; status: number; message: string }>> = {
  HPE_HEADER_OVERFLOW: { code: 'HEADERS_TOO_LARGE', status: 431, message: 'The headers are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { code: 'TIMEOUT', status: 408, message: 'The request came too slowly.' },
}

/** Answers what is no HTTP, or came too slowly, and ends the connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const { code, status, message } = unreadable[error.code ?? ''] ?? {
    code: 'BAD_REQUEST',
    status: 400,
    message: 'This is no HTTP request.',
  }
  const { body } = problemAnswer(new ORPCError(code, { status, message }), () => undefined)
  const text = JSON.stringify(body)
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${text}`)
}
