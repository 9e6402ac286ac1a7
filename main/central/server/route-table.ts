import { type AnyContractProcedure, getEventIteratorSchemaDetails } from '@orpc/contract'
import { StandardOpenAPIMatcher } from '@orpc/openapi/standard'
import type { AnyRouter } from '@orpc/server'
import { ORPCError } from '@orpc/server'
import { MOST_ARTIFACT_BYTES } from '../../api/central/contract/artifacts.ts'
import { MOST_BODY_BYTES } from '../../api/central/contract/common.ts'
import { type Procedure, permissions } from '../../api/central/roles.ts'
import type { RefusalData } from './problems.ts'

/** Where every path begins. */
export const PREFIX = '/v1'

/** Enough for a name with a password or a code; whoever is not known yet sends no more. */
const MOST_BYTES_OF_ANYONE = 16 * 1024

/** One procedure as it is reached over HTTP. */
export interface Route {
  readonly procedure: Procedure
  /** What the body is: JSON, any file, or nothing at all. */
  readonly body: 'json' | 'file' | 'none'
  readonly mostBytes: number
  /** Whether it answers with a stream of events. */
  readonly isStream: boolean
}

/**
 * Finds the procedure of a request. Throws NOT_FOUND, METHOD_NOT_SUPPORTED where another method would do, and FORBIDDEN
 * for what the table of roles does not have.
 */
export type RouteTable = (method: string, pathname: string) => Promise<Route>

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The routes of a router, found as oRPC finds them. */
export function routeTable(router: AnyRouter): RouteTable {
  const matcher = new StandardOpenAPIMatcher()
  matcher.init(router)
  const find = (method: string, pathname: string) =>
    matcher.match(method, `/${pathname.slice(PREFIX.length).replace(/^\/|\/$/g, '')}`)
  return async (method, pathname) => {
    const found = await find(method, pathname)
    if (found) return routeOf(found.path, found.procedure)
    const allow: string[] = []
    for (const other of methods) if (await find(other, pathname)) allow.push(other)
    if (allow.length === 0) throw unknownPath()
    const data: RefusalData = { allow }
    throw new ORPCError('METHOD_NOT_SUPPORTED', { message: `This path takes ${allow.join(', ')}.`, data })
  }
}

function routeOf(path: readonly string[], contract: AnyContractProcedure): Route {
  const { method, inputStructure } = contract['~orpc'].route
  const procedure = procedureNamed(path.join('.'))
  const isFile = inputStructure === 'detailed'
  const ofAnyone = mayAnyone(procedure)
  return {
    procedure,
    body: method === 'GET' ? 'none' : isFile ? 'file' : 'json',
    mostBytes: ofAnyone ? MOST_BYTES_OF_ANYONE : isFile ? MOST_ARTIFACT_BYTES : MOST_BODY_BYTES,
    isStream: getEventIteratorSchemaDetails(contract['~orpc'].outputSchema) !== undefined,
  }
}

/** Whether a procedure needs no token. */
export function mayAnyone(procedure: Procedure): boolean {
  return permissions[procedure].some((role) => role === 'anyone')
}

function procedureNamed(name: string): Procedure {
  if (Object.hasOwn(permissions, name)) return name as Procedure
  throw new ORPCError('FORBIDDEN', { message: 'Nobody may call this.' })
}

/** The refusal of a path that nothing stands at. */
export function unknownPath() {
  return new ORPCError('NOT_FOUND', {
    message: `There is nothing at this path; ${PREFIX}/docs lists all there is.`,
  })
}
