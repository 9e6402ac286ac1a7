import type { Classification } from '../classify/classifier.ts'
import type { Model } from './load.ts'
import { ModelRefused } from './refused.ts'

/** Which model answers, from what confidence on, and whether at all. */
export interface Route {
  readonly name: string
  readonly version: number
  /** Digest of the model that may answer; null for the one that comes with Deskhand. */
  readonly champion: string | null
  /** By class; those that are missing are the card's. */
  readonly thresholds: Readonly<Record<string, number>>
  readonly on: boolean
  /** Why it is off. */
  readonly reason: string | null
  /** Until when this copy of the route may be gone by, in milliseconds since 1970; null where it never expires. */
  readonly validUntil: number | null
}

/** Why there is an answer or none; the first that holds, from the bottom up, is told. */
export type Outcome = 'answered' | 'unsure' | 'unknown' | 'refused' | 'expired' | 'off'

/** What a route decided about a text, with all that is needed to work it out again. */
export interface Ruling {
  readonly route: { readonly name: string; readonly version: number }
  /** Null where no model was asked. */
  readonly model: { readonly name: string; readonly version: string; readonly digest: string } | null
  readonly outcome: Outcome
  /** The most likely class, also where it was not sure enough. */
  readonly label: string | null
  readonly confidence: number
  /** What the confidence had to reach. */
  readonly threshold: number
  readonly scores: Readonly<Record<string, number>>
  readonly novelty: Classification['novelty'] | null
  readonly words: Classification['words']
  /** The classes that can be told. */
  readonly labels: readonly string[]
  /** Why a route is off or a model refused, for people. */
  readonly reason: string | null
}

/**
 * Decides about a text by a route, at a moment in milliseconds since 1970. Where the route is off or too old, or the
 * model refused or not the route's, no model is asked, and a person decides.
 */
export async function decide(
  route: Route,
  model: Model | ModelRefused,
  text: string,
  now: number,
): Promise<Ruling> {
  const labels = model instanceof ModelRefused ? Object.keys(route.thresholds) : model.card.labels
  if (!route.on) return unasked(route, 'off', labels, route.reason)
  if (route.validUntil !== null && now >= route.validUntil) return unasked(route, 'expired', labels, null)
  if (model instanceof ModelRefused) return unasked(route, 'refused', labels, model.message)
  const { digest } = model.card
  if (route.champion !== null && route.champion !== digest) {
    const reason = `the route asks for the model ${route.champion}, and this is ${digest}`
    return unasked(route, 'refused', labels, reason)
  }
  const thresholds = { ...model.card.thresholds, ...route.thresholds }
  return asked(route, model, text, (label) => thresholds[label] ?? 1)
}

/** What the model says of a text, measured by the threshold of the class that it says. */
export async function asked(
  { name, version }: Ruling['route'],
  { card, classify }: Model,
  text: string,
  thresholdOf: (label: string) => number,
): Promise<Ruling> {
  const { unknown, ...said } = await classify(text)
  const threshold = thresholdOf(said.label)
  const sure = said.confidence >= threshold ? 'answered' : 'unsure'
  return {
    route: { name, version },
    model: { name: card.name, version: card.version, digest: card.digest },
    outcome: unknown ? 'unknown' : sure,
    ...said,
    threshold,
    labels: card.labels,
    reason: null,
  }
}

function unasked(
  { name, version }: Route,
  outcome: Outcome,
  labels: readonly string[],
  reason: string | null,
): Ruling {
  return {
    route: { name, version },
    model: null,
    outcome,
    label: null,
    confidence: 0,
    threshold: 0,
    scores: {},
    novelty: null,
    words: [],
    labels,
    reason,
  }
}
