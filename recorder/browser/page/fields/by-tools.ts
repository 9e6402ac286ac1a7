import { isVisible } from '../../../../bots/elements/index.ts'
import { later } from '../task.ts'

/** Fields that have no letters: tools set their value and dispatch the events by themselves. */
const SET = /^(date|time|datetime-local|month|week|color|range)$/
const ANSWERED = /^(click|keydown|input|change|pointerdown|pointerup|mousedown|mouseup|drop)$/

let isAnswering = false

/** To be called at each event of a person: what the page dispatches in the same task is its answer. */
export function noteAct({ type }: Event): void {
  if (isAnswering || !ANSWERED.test(type)) return
  isAnswering = true
  later(() => {
    isAnswering = false
  })
}

/**
 * True where a tool plays the person by a script: files put into a field, an option chosen, a day set. Pages dispatch
 * such events too, in answer to others or before they are ready.
 */
export function isByTool({ type, target }: Event): boolean {
  if (type !== 'change') return false
  if (target instanceof HTMLInputElement && target.type === 'file') return true
  if (isAnswering || document.readyState !== 'complete') return false
  const isSet =
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && SET.test(target.type))
  // What nobody sees is kept in step with what stands in its place.
  return isSet && isVisible(target)
}
