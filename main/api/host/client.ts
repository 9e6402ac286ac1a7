import { createORPCClient } from '@orpc/client'
import { RPCLink as MessagePortLink, type SupportedMessagePort } from '@orpc/client/message-port'
import { RPCLink as WebSocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { HostContract } from './contract/index.ts'

export type HostClient = ContractRouterClient<HostContract>

/** The host of this PC, behind one end of a message channel whose other end `serveHost` has. */
export function hostClient(port: SupportedMessagePort): HostClient {
  return createORPCClient(new MessagePortLink({ port }))
}

/** The same over a WebSocket; what is asked before it is open waits for that. */
export function hostSocketClient(websocket: WebSocket): HostClient {
  return createORPCClient(new WebSocketLink({ websocket }))
}
