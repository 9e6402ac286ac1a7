import { type AnySchema, ContractProcedure, type ErrorMap, eventIterator, type Meta } from '@orpc/contract'
import { z } from 'zod'
import { centralContract as asked } from '../../central/contract/index.ts'
import { call, nothing } from './common.ts'

/** How it stands with central. */
const link = z.object({
  /** `none`: this PC works alone; `away`: central does not answer. */
  state: z.enum(['none', 'signed-out', 'away', 'signed-in']),
  address: z.string().optional(),
  person: z.object({ name: z.string(), roles: z.array(z.string()) }).optional(),
  /** Why central cannot be asked. */
  problem: z.object({ message: z.string(), next: z.string() }).optional(),
  /** What changed at central just now: whoever shows it looks it up again. */
  changed: z.enum(['items', 'tasks', 'runners', 'routes']).optional(),
})
export type CentralLink = z.output<typeof link>

const signIn = z.object({ address: z.string(), name: z.string(), password: z.string() })
export type SignIn = z.output<typeof signIn>

type Refusing = (typeof call)['~orpc']['errorMap']

/** A call of central that the host makes in the name of whoever is signed in: the same input, the same output. */
function passed<I extends AnySchema, O extends AnySchema>(
  procedure: ContractProcedure<I, O, ErrorMap, Meta>,
) {
  const { inputSchema, outputSchema } = procedure['~orpc']
  const { meta, route, errorMap } = call['~orpc']
  return new ContractProcedure<I, O, Refusing, Meta>({
    meta,
    route,
    errorMap,
    ...(inputSchema && { inputSchema }),
    ...(outputSchema && { outputSchema }),
  })
}

export const centralContract = {
  /** How it stands with central, and again at each change of that, or of anything at central. */
  live: call.output(eventIterator(link)),
  signIn: call.input(signIn).output(nothing),
  signOut: call.output(nothing),
  queues: { list: passed(asked.queues.list), put: passed(asked.queues.put) },
  items: {
    add: passed(asked.items.add),
    list: passed(asked.items.list),
    get: passed(asked.items.get),
    change: passed(asked.items.change),
    clone: passed(asked.items.clone),
    withdraw: passed(asked.items.withdraw),
    retry: passed(asked.items.retry),
    settle: passed(asked.items.settle),
  },
  runners: {
    list: passed(asked.runners.list),
    invite: passed(asked.runners.invite),
    revoke: passed(asked.runners.revoke),
  },
  routes: {
    list: passed(asked.routes.list),
    put: passed(asked.routes.put),
    kill: passed(asked.routes.kill),
    revive: passed(asked.routes.revive),
  },
  audit: { list: passed(asked.audit.list) },
}
