import { contentOf, fits, parentElementOf, rootOf, tagOf } from '../dom.ts'
import { shownIn } from '../roots.ts'

/** What a person acts on as a whole, however it is built. */
const ACTED_ON =
  'a[href], button, input, select, textarea, label, summary, option, ' +
  'button link menuitem menuitemcheckbox menuitemradio option tab switch checkbox radio treeitem combobox slider'
    .split(' ')
    .map((role) => `[role=${role}]`)
    .join(', ')

/** The browser takes a press on whatever stands in these for one on them. */
const BROWSERS_OWN = 'a[href], button, input, select, textarea, summary, option'
const WRITTEN = /[\p{L}\p{N}]/u

/** A label, and whatever stands in it, sets these. */
const BOX = /^(checkbox|radio|file|submit|reset|button|image)$/

/**
 * The element that is meant by a press on this one: the button, link, label, option or summary around an icon, the
 * whole of a text that is edited; the element itself where there is none. Goes the way in which things are shown,
 * through slots and the borders of shadow roots.
 */
export function actable(element: Element): Element {
  if (element.localName === 'canvas') return element
  const host = editingHost(element)
  if (host) return host
  for (let at: Element | undefined = element; at; at = shownIn(at))
    if (fits(at, ACTED_ON))
      return at instanceof HTMLLabelElement ? inLabel(element, at) : (partOf(at, element) ?? at)
  return handedIn(element) ?? element
}

/** The host whose text a slot shows, where that is what was pressed. */
function handedIn(element: Element): Element | undefined {
  const root = rootOf(element)
  return tagOf(element) === 'slot' && root instanceof ShadowRoot && WRITTEN.test(contentOf(root.host))
    ? root.host
    : undefined
}

/**
 * A sign in a whole that does something of its own, as the cross of a chip or a tab does: the mouse says so over it, or
 * it stands behind the text where the page itself has built the whole.
 */
function partOf(whole: Element, element: Element): Element | undefined {
  const part = outermostSign(whole, element)
  if (!part || !WRITTEN.test(contentOf(whole))) return undefined
  if (isPointedAt(part) && !isPointedAt(whole)) return part
  return fits(whole, BROWSERS_OWN) || hasTextBehind(part, whole) ? undefined : part
}

/** The largest thing below the whole that holds the element and nothing to read. */
function outermostSign(whole: Element, element: Element): Element | undefined {
  let sign: Element | undefined
  for (let at: Element | undefined = element; at && at !== whole; at = shownIn(at)) {
    if (WRITTEN.test(contentOf(at)) || showsWhatIsHandedIn(at)) break
    sign = at
  }
  return sign
}

/** What stands in the host of a shadow root is shown in the slots of that, which are empty themselves. */
function showsWhatIsHandedIn(element: Element): boolean {
  return tagOf(element) === 'slot' || Element.prototype.querySelector.call(element, 'slot') !== null
}

function isPointedAt(element: Element): boolean {
  return getComputedStyle(element).cursor === 'pointer'
}

function hasTextBehind(part: Element, whole: Element): boolean {
  for (let at: Element | undefined = part; at && at !== whole; at = shownIn(at))
    for (let next = at.nextSibling; next; next = next.nextSibling)
      if (WRITTEN.test(contentOf(next)) || (next instanceof Element && showsWhatIsHandedIn(next))) return true
  return false
}

/** Beside a field a label may hold what does something else: the arrows of a number, the eye of a password. */
function inLabel(element: Element, label: HTMLLabelElement): Element {
  const { control } = label
  const isForText =
    control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && !BOX.test(control.type))
  if (!isForText) return label
  for (let at: Element | undefined = element; at && at !== label; at = shownIn(at))
    if (fits(at, '[tabindex]')) return at
  return element === label || /\S/.test(contentOf(element)) ? label : element
}

/** The outermost element around it whose content a person edits in place. */
function editingHost(element: Element): Element | undefined {
  let host: Element | undefined
  for (let at: Element | undefined = element; at && isEdited(at); at = parentElementOf(at)) host = at
  return host
}

function isEdited(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
    Reflect.get(HTMLElement.prototype, 'isContentEditable', element) === true
  )
}
