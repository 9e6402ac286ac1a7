import { isReformatted } from '../../../../bots/drivers/browser/page/field.ts'
import { editingHost, focusOf, isRich } from '../dom.ts'
import { isOn, isTextField, type TextField } from '../elements/nature.ts'
import { look, lookAgain, noteTypedInLast, wasSeenLast } from '../elements/seen.ts'
import { noteTyped } from '../meanwhile/offered.ts'
import { acted } from '../meanwhile/turn.ts'
import { beforeUse } from '../meanwhile/uses.ts'
import { afterwards } from '../task.ts'
import { changedByBrowser, watchPage } from './by-page.ts'
import { tellFiles } from './files.ts'
import { hasNews, tellValue } from './value.ts'

/** The field of an event; a text that is edited in place as a whole. */
export function fieldOf(event: Event): Element | undefined {
  const element = focusOf(event)
  return element && isRich(element) ? editingHost(element) : element
}

/** What an input method is composing in. */
let composing: Element | undefined

/** Editors take the input for themselves and draw what comes of it. */
export function onBeforeInput(event: InputEvent): void {
  const field = fieldOf(event)
  if (!field || event.isComposing) return
  watchPage(
    field,
    event,
    { how: event.inputType, ...(event.data !== null && { data: event.data }) },
    () => undefined,
  )
}

/**
 * A letter in the field that was used last: what stands there then is kept, and told behind the event, because there are
 * many of them and the page waits. Where the page has only set it in its own format by then, it is told as it looks.
 */
function onLetter(event: InputEvent, field: TextField): void {
  const { inputType: how, data } = event
  const { value } = field
  const seen = lookAgain(field)
  changedByBrowser(field)
  afterwards(() => {
    const { value: now } = field
    const emptied = value !== '' && now === ''
    const text = isReformatted(value, now) ? now : value
    tellValue(field, seen, { how, emptied, ...(data !== null && { data }) }, event, text)
  })
  acted()
  noteTyped(field)
  noteTypedInLast()
}

/** A field has another value, by whatever means. What an input method composes is told when it is done. */
export function onInput(event: Event): void {
  const { target } = event
  if (event instanceof InputEvent && !event.isComposing && isTextField(target) && wasSeenLast(target)) {
    onLetter(event, target)
    return
  }
  const field = fieldOf(event)
  // The sliders of a player are the browser's own; what they do, the player says.
  if (!field || field instanceof HTMLMediaElement) return
  if (isFiles(field)) {
    tellFiles(field, field.files, event)
    return
  }
  changedByBrowser(field)
  if (event instanceof InputEvent && event.isComposing) {
    composing = field
    return
  }
  const { inputType = '', data = null } = event instanceof InputEvent ? event : {}
  tellChange(field, { how: inputType, ...(data !== null && { data }) }, event)
}

/** Told only where no input was: it does not cross the borders of shadow roots. */
export function onChange(event: Event): void {
  const field = fieldOf(event)
  if (field && isFiles(field)) tellFiles(field, field.files, event)
  else if (field && isField(field) && hasNews(field)) tellChange(field, { how: '' }, event)
}

export function onCompositionEnd(event: CompositionEvent): void {
  const field = fieldOf(event)
  if (!field || composing !== field) return
  composing = undefined
  tellChange(field, { data: event.data, how: 'insertCompositionText' }, event)
}

function tellChange(field: Element, added: { data?: string; how: string }, event: Event): void {
  const goesOn = wasSeenLast(field)
  if (!goesOn) beforeUse(field)
  tellValue(field, goesOn ? lookAgain(field) : look(field, before(field)), added, event)
  acted()
  noteTyped(field)
}

/** A box that is on now was off; the browser says so only after it changed. */
function before(field: Element): boolean | undefined {
  const on = isOn(field)
  return on === undefined ? undefined : !on
}

function isFiles(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'file'
}

function isField(element: Element): boolean {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}
