import { z } from 'zod'
import type { AuditEntry } from '../../main/api/central/contract/audit.ts'
import { centralRoute } from '../../main/api/central/contract/routes.ts'

/** What is done to routes, as central's audit log calls it. */
export const routeActs = ['route.made', 'route.changed', 'route.killed', 'route.revived'] as const

/** An entry of the audit log about a route. */
export type RouteAct = Omit<AuditEntry, 'action'> & { readonly action: (typeof routeActs)[number] }

const details = z.object({ before: centralRoute.nullable(), after: centralRoute })

/** What an act made of a route. */
export interface RouteChange {
  /** Why it was switched off, where it was by this act. */
  readonly reason: string | undefined
  /** Digests; null for the model that comes with Deskhand. */
  readonly champion: { readonly before: string | null; readonly after: string | null } | undefined
  /** Those that are others than before, by class; undefined where the model's own holds. */
  readonly thresholds: readonly {
    readonly label: string
    readonly before: number | undefined
    readonly after: number | undefined
  }[]
}

/** What the details of an act say that it changed; nothing where a central of another version says it in another way. */
export function whatChanged(given: AuditEntry['details']): RouteChange {
  const { data } = details.safeParse(given)
  if (!data) return { reason: undefined, champion: undefined, thresholds: [] }
  const { before, after } = data
  const [old, now] = [before?.thresholds ?? {}, after.thresholds]
  const labels = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const champion = { before: before?.champion ?? null, after: after.champion }
  return {
    reason: before?.on !== false && !after.on ? (after.reason ?? undefined) : undefined,
    champion: champion.before === champion.after ? undefined : champion,
    thresholds: labels
      .map((label) => ({ label, before: old[label], after: now[label] }))
      .filter((one) => one.before !== one.after),
  }
}
