import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { CentralContract } from '../api/central/contract/index.ts'
import type { Role } from '../api/central/roles.ts'
import type { Dispatch } from './dispatch/dispatch.ts'
import type { Store } from './store/store.ts'

/** What every part of central works with. */
export interface Central {
  readonly store: Store
  readonly dispatch: Dispatch
  /** Of Deskhand. */
  readonly version: string
}

/** Who makes a call, as the token says. */
export type Caller =
  | { readonly kind: 'anyone' }
  | {
      readonly kind: 'runner'
      readonly name: string
      readonly pc: string
      /** Null for all. */
      readonly queues: readonly string[] | null
    }
  | {
      readonly kind: 'person'
      readonly name: string
      readonly roles: readonly Role[]
      /** Under which the session is kept: the digest of its token. */
      readonly session: string
    }

/** One call of the API, allowed already. */
export interface Call {
  readonly central: Central
  readonly caller: Caller
  /** Ends when the caller has gone. */
  readonly signal: AbortSignal | undefined
}

type Handler<P> =
  P extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? (call: Call, input: InferSchemaOutput<I>) => Promise<InferSchemaInput<O>>
    : never

/** The handlers of one group of the contract. */
export type Handlers<G extends keyof CentralContract> = {
  readonly [P in keyof CentralContract[G]]: Handler<CentralContract[G][P]>
}

/** The name of the caller for records: `runner vm-1`, `person a.keller`. */
export function callerName(caller: Caller): string {
  return caller.kind === 'anyone' ? 'anyone' : `${caller.kind} ${caller.name}`
}
