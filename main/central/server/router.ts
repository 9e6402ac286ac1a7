import type { AnyContractProcedure } from '@orpc/contract'
import { type AnyRouter, implement, ORPCError } from '@orpc/server'
import { type CentralContract, centralContract } from '../../api/central/contract/index.ts'
import type { Procedure } from '../../api/central/roles.ts'
import type { Call, Caller, Central, Handlers } from '../call.ts'

/** What answers the calls of all groups of the contract. */
export type AllHandlers = { readonly [G in keyof CentralContract]: Handlers<G> }

/** What a procedure is given besides its input. */
export type CallContext = {
  readonly central: Central
  /** Which procedure was allowed to whom; nothing else runs. */
  readonly admitted?: { readonly procedure: Procedure; readonly caller: Caller }
}

type AnyHandler = (call: Call, input: unknown) => Promise<unknown>

/** The contract with the handler of the same name behind each of its procedures. */
export function centralRouter(handlers: AllHandlers): AnyRouter {
  return mapEntries(centralContract, (procedures, group) => {
    const own = handlers[group] as Readonly<Record<string, AnyHandler>>
    return mapEntries(procedures as Readonly<Record<string, AnyContractProcedure>>, (contract, name) => {
      const handler = own[name]
      if (!handler) throw new Error(`The contract has ${group}.${name}, and nothing answers it.`)
      return behindContract(`${group}.${name}`, contract, handler)
    })
  })
}

function behindContract(name: string, contract: AnyContractProcedure, handler: AnyHandler) {
  return implement(contract)
    .$context<CallContext>()
    .handler(({ context, input, signal }) => {
      const { central, admitted } = context
      // Whoever finds another way here than through the admission gets no further.
      if (admitted?.procedure !== name) throw new ORPCError('FORBIDDEN', { message: 'Nobody was admitted.' })
      return handler({ central, caller: admitted.caller, signal }, input)
    })
}

function mapEntries<T extends object, R>(object: T, map: (value: T[keyof T], key: keyof T & string) => R) {
  const entries = Object.entries(object) as [keyof T & string, T[keyof T]][]
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)]))
}
