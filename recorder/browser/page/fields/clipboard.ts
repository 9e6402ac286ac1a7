import { stamp } from '../clock.ts'
import { isNowhere, isRich } from '../dom.ts'
import { lookAgain } from '../elements/seen.ts'
import { pressedLast } from '../mouse/pressed.ts'
import { tell } from '../outbox.ts'
import { isSecret } from '../secrets/fields.ts'
import { unlessKept } from '../settings.ts'
import { watchPage } from './by-page.ts'
import { fieldOf } from './input.ts'

/** Milliseconds. */
const JUST_PRESSED = 500

/** What goes to or comes from the clipboard, as text; never of a secret. */
export function onClipboard(event: ClipboardEvent): void {
  const { type } = event
  if (type !== 'copy' && type !== 'cut' && type !== 'paste') return
  if (type === 'paste' && isOfMiddleButton()) return
  const field = fieldOf(event)
  const element = isNowhere(field) ? undefined : field
  const text = unlessKept(
    type === 'paste' ? event.clipboardData?.getData('text/plain') : selectedText(field),
    element !== undefined && isSecret(element),
  )
  tell({
    fact: 'clipboard',
    at: stamp(event),
    ...(element && { element: lookAgain(element) }),
    action: type,
    ...(text && { text }),
  })
  if (element && type !== 'copy' && isEditable(element)) watchPaste(element, event, text)
}

/** On some systems the middle button pastes what is marked anywhere, whatever it was pressed for. */
function isOfMiddleButton(): boolean {
  const pressed = pressedLast()
  return pressed?.button === 'middle' && performance.now() - pressed.at < JUST_PRESSED
}

function watchPaste(element: Element, event: ClipboardEvent, data: string | undefined): void {
  const how = event.type === 'cut' ? 'deleteByCut' : 'insertFromPaste'
  watchPage(element, event, { how, ...(event.type === 'paste' && { data }) }, () => undefined)
}

function isEditable(element: Element): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || isRich(element)
}

function selectedText(field: Element | undefined): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  return getSelection()?.toString() ?? ''
}
