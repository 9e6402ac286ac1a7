import { ORPCError } from '@orpc/server'
import { type Procedure, permissions } from '../../api/central/roles.ts'
import type { Caller } from '../call.ts'
import { mayAnyone } from './route-table.ts'

/** Says who has a token; throws UNAUTHORIZED where nobody has it any more. */
export type Authenticate = (token: string) => Promise<Caller>

const anyone: Caller = { kind: 'anyone' }

/**
 * Who calls a procedure, if they may: by the table of roles and nothing else. Throws UNAUTHORIZED without a good token,
 * FORBIDDEN where no role of the caller stands in the table. A token is not looked at where none is needed.
 */
export async function admit(
  procedure: Procedure,
  authorization: string | undefined,
  authenticate: Authenticate,
): Promise<Caller> {
  if (mayAnyone(procedure)) return anyone
  const caller = await authenticate(bearerToken(authorization))
  if (isPermitted(procedure, caller)) return caller
  throw new ORPCError('FORBIDDEN', {
    status: 403,
    message: `This needs one of the roles ${permissions[procedure].join(', ')}.`,
  })
}

function bearerToken(authorization: string | undefined): string {
  const token = /^bearer +([\x21-\x7e]{1,1000}) *$/i.exec(authorization ?? '')?.[1]
  if (token !== undefined) return token
  throw new ORPCError('UNAUTHORIZED', {
    message: 'This needs a token in the header Authorization: Bearer <token>.',
  })
}

function isPermitted(procedure: Procedure, caller: Caller): boolean {
  if (caller.kind === 'anyone') return false
  const granted: readonly string[] = caller.kind === 'runner' ? ['runner'] : caller.roles
  return permissions[procedure].some((role) => granted.includes(role))
}
