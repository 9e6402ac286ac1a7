import { stamp } from '../clock.ts'
import { hidesFocus, isNowhere } from '../dom.ts'
import { hasEditContext, isTextField, natureOf, type TextField, takesLetters } from '../elements/nature.ts'
import { look, lookBehindLetters, wasSeenLast } from '../elements/seen.ts'
import { changedLast } from '../meanwhile/changes.ts'
import { tellOffered } from '../meanwhile/offered.ts'
import { scrollsByHand } from '../meanwhile/scrolling.ts'
import { acted } from '../meanwhile/turn.ts'
import { beforeUse } from '../meanwhile/uses.ts'
import { modifiersOf } from '../mouse/pressed.ts'
import { hold } from '../outbox.ts'
import { isSecret } from '../secrets/fields.ts'
import { afterwards, later } from '../task.ts'
import { watchChecks } from './aria-checks.ts'
import { watchPage } from './by-page.ts'
import { fieldOf } from './input.ts'

const SILENT =
  /^(Alt|AltGraph|CapsLock|Compose|Control|Dead|Fn|Meta|NumLock|Process|ScrollLock|Shift|Unidentified)$/
const ERASING = /^(Backspace|Delete)$/
/** Keys that go through what is offered, or take it. */
const TAKING = /^(ArrowDown|ArrowUp|Enter|Tab)$/
const TOLD_OF_SECRETS = /^(Enter|Escape|Tab)$/
const SCROLLING = /^(Arrow|Page|Home|End| )/
/** What the browser would call the input. */
const HOW: Readonly<Record<string, string>> = {
  Backspace: 'deleteContentBackward',
  Delete: 'deleteContentForward',
}

let enterIn: Element | undefined

/** Where Enter is being held down: the browser may make a click on another element of it. */
export function enterPressedIn(): Element | undefined {
  return enterIn
}

/** Tells the keys that no value tells of; letters in fields only where the page keeps them from the field. */
export function onKeyDown(event: KeyboardEvent): void {
  const { target, isComposing } = event
  if (isComposing) return
  if (isPlainLetter(event) && isTextField(target)) {
    watchLetter(event, target)
    if (ERASING.test(event.key) && target.value === '') watchErasing(event, target)
    return
  }
  if (SILENT.test(event.key)) return
  const focus = fieldOf(event)
  const element = isNowhere(focus) ? undefined : focus
  if (event.key === 'Enter') enterIn = element
  if (isTold(event, element)) tellKey(event, element)
  else if (element && hasEditContext(element)) tellTaken(event, element)
  else if (element) watchLetter(event, element)
}

export function onKeyUp({ key }: KeyboardEvent): void {
  if (key === 'Enter') enterIn = undefined
}

/** A page that lets the key pass may still take the letter that it makes. */
export function onKeyPress(event: KeyboardEvent): void {
  const element = fieldOf(event)
  if (element && !isNowhere(element) && !isTold(event, element)) watchLetter(event, element)
}

/** Most keys are: what is asked of others is dear. */
function isPlainLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && (key.length === 1 || ERASING.test(key))
}

function isTold(event: KeyboardEvent, element: Element | undefined): boolean {
  const { key } = event
  if (element && (isSecret(element) || hidesFocus(element))) return TOLD_OF_SECRETS.test(key)
  if (isChord(event)) return true
  const inField = element !== undefined && takesLetters(element)
  return !inField || (key.length > 1 && !ERASING.test(key))
}

/** AltGr makes letters, and is Control and Alt to some. */
function isChord(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')
}

function tellKey(event: KeyboardEvent, element: Element | undefined, prevented?: true): void {
  const goesOn = element !== undefined && wasSeenLast(element) && (takesLetters(element) || event.repeat)
  if (!goesOn) beforeUse(element)
  else if (TAKING.test(event.key)) tellOffered(element)
  const seen = element && (goesOn ? lookBehindLetters(element) : look(element))
  const { key, repeat: repeated } = event
  const at = stamp(prevented ? undefined : event)
  const modifiers = modifiersOf(event)
  later(
    hold(() => ({
      fact: 'key',
      at,
      ...(seen && { element: seen }),
      key,
      modifiers,
      prevented: prevented ?? event.defaultPrevented,
      repeated,
    })),
  )
  acted()
  if (SCROLLING.test(key)) scrollsByHand()
  if (element && seen) watchChecks(element, seen, key)
}

/** Where nothing is left in a field, pages erase what stands before it: the last of its tags. */
function watchErasing(event: KeyboardEvent, field: TextField): void {
  const before = changedLast()
  afterwards(() => {
    if (!event.defaultPrevented && changedLast() > before && !isSecret(field) && !hidesFocus(field))
      tellKey(event, field, true)
  })
}

function watchLetter(event: KeyboardEvent, element: Element): void {
  const how = HOW[event.key] ?? 'insertText'
  const added = how === 'insertText' ? { how, data: event.key } : { how }
  watchPage(element, event, added, () => {
    if (natureOf(element) !== 'picked') tellTaken(event, element)
  })
}

/** A letter that the page has taken for itself. */
function tellTaken(event: KeyboardEvent, element: Element): void {
  if (!isSecret(element) && !hidesFocus(element)) tellKey(event, element, true)
}
