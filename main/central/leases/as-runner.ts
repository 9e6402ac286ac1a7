import { ORPCError } from '@orpc/server'
import type { Caller } from '../call.ts'

/** A runner, by its token. */
export type RunnerCaller = Extract<Caller, { kind: 'runner' }>

/** The caller, who has to be a runner; throws FORBIDDEN. */
export function asRunner(caller: Caller): RunnerCaller {
  if (caller.kind === 'runner') return caller
  throw new ORPCError('FORBIDDEN', { message: 'Only a runner works on items; enrol one.' })
}
