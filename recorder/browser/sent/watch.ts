import type { CDPSession } from 'playwright'
import type { FactOf } from '../../facts/index.ts'
import { type Call, callOf } from './asks.ts'
import { isHeartbeat } from './heartbeat.ts'

/** Something that a page sent, before it is known what the person was doing then. */
export interface Sending extends Pick<FactOf<'sent'>, 'at' | 'method' | 'address' | 'means'> {
  readonly call: Call
}

const HARMLESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Bytes of a body that are looked at. */
const LOOKED_AT = 65_536

/** True where a request of this method leaves the world as it is. */
export function isHarmless(method: string): boolean {
  return HARMLESS.has(method)
}

/** Tells what a target sends that may change the world. Begins to listen at once. */
export async function watchSent(session: CDPSession, onSent: (sending: Sending) => void): Promise<void> {
  const sockets = new Map<string, string>()
  session.on('Network.requestWillBeSent', ({ request, redirectResponse, wallTime, type }) => {
    const { method, url } = request
    // What was redirected was told when it was sent first.
    if (isHarmless(method) || redirectResponse !== undefined) return
    const at = wallTime * 1000
    onSent({
      at,
      method,
      address: plainAddress(url),
      means: meansOf(type),
      call: callOf(url, request.postData),
    })
  })
  session.on('Network.webSocketCreated', ({ requestId, url }) => sockets.set(requestId, plainAddress(url)))
  session.on('Network.webSocketClosed', ({ requestId }) => sockets.delete(requestId))
  session.on('Network.webSocketFrameSent', ({ requestId, response }) => {
    const { opcode, payloadData } = response
    if (isHeartbeat(opcode, payloadData)) return
    const address = sockets.get(requestId) ?? ''
    onSent({ at: Date.now(), method: 'SEND', address, means: 'socket', call: callOf('', payloadData) })
  })
  await session.send('Network.enable', { maxPostDataSize: LOOKED_AT })
}

function meansOf(type: string | undefined): Sending['means'] {
  if (type === 'Document') return 'form'
  return type === 'Ping' || type === 'CSPViolationReport' ? 'beacon' : 'script'
}

/** Without query, fragment, user and password. */
export function plainAddress(url: string): string {
  if (!URL.canParse(url)) return ''
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
