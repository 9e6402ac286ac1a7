import type { CentralRoute } from '../../api/central/contract/routes.ts'
import type { Queryable } from '../store/store.ts'

type RouteRow = {
  readonly name: string
  readonly champion: string | null
  readonly thresholds: Record<string, number>
  readonly valid_for: number
  readonly on: boolean
  readonly reason: string | null
  readonly version: number
  readonly changed_at: Date
  readonly changed_by: string
}

const columns = 'name, champion, thresholds, valid_for, "on", reason, version, changed_at, changed_by'

/** All routes by name. */
export async function allRoutes(store: Queryable): Promise<CentralRoute[]> {
  const rows = await store.query<RouteRow>(`SELECT ${columns} FROM deskhand.routes ORDER BY name`)
  return rows.map(shownRoute)
}

/** One route, which nobody else changes until the transaction ends; undefined where there is none. */
export async function lockedRoute(tx: Queryable, name: string): Promise<CentralRoute | undefined> {
  const [row] = await tx.query<RouteRow>(
    `SELECT ${columns} FROM deskhand.routes WHERE name = $1 FOR UPDATE`,
    [name],
  )
  return row && shownRoute(row)
}

/** What is set of a route; version and instant follow from the change. */
export type RouteAsSet = Omit<CentralRoute, 'version' | 'changedAt'>

/** Makes a route, switched as it says; undefined where there is one of that name. */
export function insertRoute(tx: Queryable, route: RouteAsSet): Promise<CentralRoute | undefined> {
  return written(
    tx,
    `INSERT INTO deskhand.routes (${columns}) VALUES ($1, $2, $3::jsonb, $4, $5, $6, 1, now(), $7)
     ON CONFLICT DO NOTHING`,
    route,
  )
}

/** Changes a route that is locked, under its next version. */
export async function updateRoute(tx: Queryable, route: RouteAsSet): Promise<CentralRoute> {
  const changed = await written(
    tx,
    `UPDATE deskhand.routes SET champion = $2, thresholds = $3::jsonb, valid_for = $4, "on" = $5, reason = $6,
       version = version + 1, changed_at = now(), changed_by = $7
     WHERE name = $1`,
    route,
  )
  if (!changed) throw new Error(`The route ${route.name} was locked and is gone`)
  return changed
}

async function written(
  tx: Queryable,
  statement: string,
  route: RouteAsSet,
): Promise<CentralRoute | undefined> {
  const { name, champion, thresholds, validFor, on, reason, changedBy } = route
  const [row] = await tx.query<RouteRow>(`${statement} RETURNING ${columns}`, [
    name,
    champion,
    JSON.stringify(thresholds),
    validFor,
    on,
    reason,
    changedBy,
  ])
  return row && shownRoute(row)
}

function shownRoute({ valid_for, changed_at, changed_by, ...same }: RouteRow): CentralRoute {
  return { ...same, validFor: valid_for, changedAt: changed_at.toISOString(), changedBy: changed_by }
}
