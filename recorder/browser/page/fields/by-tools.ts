import { isVisible } from '../../../../bots/elements/index.ts'

/** Fields that have no letters: tools set their value and dispatch the events by themselves. */
const SET = /^(date|time|datetime-local|month|week|color|range)$/
const ANSWERED: ReadonlySet<string> = new Set([
  'click',
  'keydown',
  'input',
  'change',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'drop',
])

let act: Event | undefined

/** To be called at each event of a person: what the page dispatches meanwhile is its answer. */
export function noteAct(event: Event): void {
  if (!isAnswering() && ANSWERED.has(event.type)) act = event
}

function isAnswering(): boolean {
  return act !== undefined && act.eventPhase !== Event.NONE
}

/**
 * True where a tool plays the person by a script: files put into a field, an option chosen, a day set. Pages dispatch
 * such events too, in answer to others or before they are ready.
 */
export function isByTool({ type, target }: Event): boolean {
  if (type !== 'change') return false
  if (target instanceof HTMLInputElement && target.type === 'file') return true
  if (isAnswering() || document.readyState !== 'complete') return false
  const isSet =
    target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && SET.test(target.type))
  // What nobody sees is kept in step with what stands in its place.
  return isSet && isVisible(target)
}
