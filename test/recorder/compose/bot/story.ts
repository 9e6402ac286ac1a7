import type { DescribedElement } from '../../../../bots/elements/types.ts'
import { type Draft, DraftElement, type DraftValue } from '../../../../recorder/compose/draft.ts'
import type { SeenElement } from '../../../../recorder/facts/index.ts'

let last = 0

/** An element as it was seen, by its description. */
export function seen(description: DescribedElement, more: Partial<SeenElement> = {}): SeenElement {
  return {
    element: ++last,
    description,
    frames: [],
    nature: 'other',
    secret: false,
    suggests: false,
    ...more,
  }
}

/** An element of a step by role and name; what stands behind is more of its description. */
export function the(
  role: string,
  name?: string,
  more: Partial<SeenElement> & { within?: DescribedElement } = {},
) {
  const { within, ...others } = more
  const description = { role, ...(name !== undefined && { name }), ...(within && { within }) }
  return new DraftElement(seen(description, others))
}

/** A step of a recording. */
export function step(kind: string, params: Record<string, DraftValue>, more: Partial<Draft> = {}): Draft {
  const id = ++last
  return { id, facts: [id], kind, params, tab: 1, ...more }
}

export const open = (address: string) => step('browser.open', { address })
export const fill = (target: DraftElement, value: DraftValue) => step('browser.fill', { target, value })
export const click = (target: DraftElement, more: Partial<Draft> = { effect: 'idempotent' }) =>
  step('browser.click', { target }, more)
