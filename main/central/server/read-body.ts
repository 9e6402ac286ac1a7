import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'

/** How slow a body may come: at least `bytesPerSecond` on the average, once `grace` milliseconds are over. */
export interface Pace {
  readonly bytesPerSecond: number
  readonly grace: number
}

/** Reads a body of at most `most` bytes. A larger one is refused before it is read, or where it passes the limit. */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  most: number,
  pace: Pace,
): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most)
  if (request.headers.expect !== undefined) response.writeContinue()
  const chunks: Buffer[] = []
  let size = 0
  const take = (chunk: Buffer, refuse: (error: Error) => void) => {
    size += chunk.length
    if (size > most) return refuse(tooLarge(most))
    chunks.push(chunk)
  }
  await received(request, take, () => size, pace)
  return Buffer.concat(chunks)
}

/** Settles when the body has ended; rejects when it is refused, too slow, or cut off. */
function received(
  request: IncomingMessage,
  take: (chunk: Buffer, refuse: (error: Error) => void) => void,
  size: () => number,
  { bytesPerSecond, grace }: Pace,
): Promise<void> {
  const done = Promise.withResolvers<void>()
  const began = performance.now()
  const look = setInterval(() => {
    const time = performance.now() - began
    if (time > grace && size() < ((time - grace) / 1000) * bytesPerSecond) done.reject(tooSlow())
  }, 250)
  const onData = (chunk: Buffer) => take(chunk, done.reject)
  const onCut = () => {
    // Every request closes; an error costs a stack.
    if (!request.readableEnded) done.reject(cutOff())
  }
  request.on('data', onData).on('end', done.resolve).on('error', onCut).on('close', onCut)
  return done.promise.finally(() => {
    clearInterval(look)
    request.off('data', onData).off('end', done.resolve).off('close', onCut)
    request.pause()
  })
}

function tooLarge(most: number) {
  return new ORPCError('TOO_LARGE', { status: 413, message: `The body is larger than ${most} bytes.` })
}

function tooSlow() {
  return new ORPCError('TIMEOUT', { message: 'The body came too slowly.' })
}

function cutOff() {
  return new ORPCError('CLIENT_CLOSED_REQUEST', { message: 'The caller left before the body was there.' })
}
