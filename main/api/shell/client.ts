import { createORPCClient } from '@orpc/client'
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { ShellContract } from './contract.ts'

export type ShellClient = ContractRouterClient<ShellContract>

/** The shell that has the other end of the message channel. */
export function shellClient(port: SupportedMessagePort): ShellClient {
  return createORPCClient(new RPCLink({ port }))
}
