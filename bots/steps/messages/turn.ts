/** A turn of the wheel in one direction. */
export interface Turn {
  readonly way: 'up' | 'down' | 'left' | 'right'
  /** Above 0, in what the step counts in. */
  readonly far: number
}

/** The direction of a `by` as authored; undefined where it is not given, slanting, or has formulas. */
export function turnOf(by: unknown): Turn | undefined {
  if (typeof by !== 'object' || by === null) return undefined
  const { x = 0, y = 0 } = by as { x?: unknown; y?: unknown }
  if (typeof x !== 'number' || typeof y !== 'number') return undefined
  if (x === 0 && y !== 0) return { way: y > 0 ? 'down' : 'up', far: Math.abs(y) }
  if (y === 0 && x !== 0) return { way: x > 0 ? 'right' : 'left', far: Math.abs(x) }
  return undefined
}
