/** A route as the table shows it, of this PC or of central. */
export interface ShownRoute {
  readonly name: string
  /** Digest; null for the model that comes with Deskhand. */
  readonly champion: string | null
  /** By class, from 0 to 1. */
  readonly thresholds: Readonly<Record<string, number>>
  readonly on: boolean
  readonly reason: string | null
  /** What else is to be said of its state, such as who changed it. */
  readonly remark?: string | undefined
  /** Why it cannot decide although it is on. */
  readonly lacking?: string | undefined
}

/** What a person sets for a route. */
export interface RouteDraft {
  readonly champion: string | null
  readonly thresholds: Readonly<Record<string, number>>
}

/** What the person may do to routes; what is missing is not allowed. */
export interface RouteActs {
  readonly change?: ((route: ShownRoute, draft: RouteDraft) => Promise<unknown>) | undefined
  readonly kill?: ((route: ShownRoute, reason: string) => Promise<unknown>) | undefined
  readonly revive?: ((route: ShownRoute) => Promise<unknown>) | undefined
}
