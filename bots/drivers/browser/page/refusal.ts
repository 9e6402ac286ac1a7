import { type ElementDescription, nearest, type Root } from '../../../elements/index.ts'
import type { Problem } from './protocol.ts'

/** Thrown while the page is not ready for what was asked; the words are made only when they are needed. */
export class Refusal extends Error {
  readonly problem: () => Problem
  /** Waiting would change nothing. */
  readonly final: boolean

  constructor(problem: () => Problem, final = false) {
    super('not ready')
    this.problem = problem
    this.final = final
  }
}

/** Found nothing, or more than one. */
export function notOne(description: ElementDescription, count: number, roots: readonly Root[]): Refusal {
  return new Refusal(() => ({
    code: count === 0 ? 'element-missing' : 'element-ambiguous',
    message:
      count === 0
        ? `"${description.ref}" is not on the page`
        : `"${description.ref}" fits ${count} elements, and which one is meant is not clear`,
    expected: `one visible ${wanted(description)}`,
    found: `${closest(description, roots)} (in ${location.href})`,
  }))
}

/** Found, but it cannot be acted on now. */
export function blocked({ ref }: ElementDescription, reason: string): Refusal {
  return new Refusal(() => ({ code: 'element-blocked', message: `"${ref}" ${reason}`, found: location.href }))
}

/** The description in words: `button "Post" in dialog "Confirm"`. */
function wanted({ role, name, by, within, nth }: ElementDescription): string {
  const parts = [
    role ?? (name === undefined ? '' : 'element'),
    name === undefined ? '' : `"${name}"`,
    ...Object.entries(by ?? {}).map(([kind, value]) => `${kind} "${value}"`),
    nth === undefined ? '' : `number ${nth}`,
    within ? `in ${wanted(within)}` : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function closest(description: ElementDescription, roots: readonly Root[]): string {
  const near = nearest(description, roots)
  return near.length > 0 ? `nearest are ${near.join(', ')}` : 'nothing like it'
}
