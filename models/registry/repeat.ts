import type { Model } from './load.ts'
import { asked, type Ruling } from './routes.ts'

/** What a record keeps of a decision. */
export type KeptDecision = Omit<Ruling, 'reason'> & { readonly input: { readonly text: string } }

/** A value that came out differently; `what` is its path in the record, such as `scores.invoice`. */
export interface Difference {
  readonly what: string
  readonly kept: unknown
  readonly now: unknown
}

/**
 * Works a decision out again from its record. Gives what came out differently: nothing, where each label and each
 * number is the same bit for bit. Where no model was asked there is nothing to work out.
 */
export async function repeat(kept: KeptDecision, model: Model): Promise<Difference[]> {
  if (kept.model === null) return []
  const now = await asked(kept.route, model, kept.input.text, () => kept.threshold)
  const { reason: _, ...again } = now
  return differences(picked(kept, Object.keys(again)), again, [])
}

function picked(kept: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => keys.includes(key)))
}

function differences(kept: unknown, now: unknown, path: readonly string[]): Difference[] {
  if (!isObject(kept) || !isObject(now))
    return Object.is(kept, now) ? [] : [{ what: path.join('.'), kept, now }]
  const keys = new Set([...Object.keys(kept), ...Object.keys(now)])
  return [...keys].flatMap((key) => differences(kept[key], now[key], [...path, key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
