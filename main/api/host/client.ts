import { createORPCClient } from '@orpc/client'
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { HostContract } from './contract.ts'

export type HostClient = ContractRouterClient<HostContract>

/** The host of this PC, behind one end of a message channel whose other end `serveHost` has. */
export function hostClient(port: SupportedMessagePort): HostClient {
  return createORPCClient(new RPCLink({ port }))
}
