import { addClosedRoots } from '../../../bots/drivers/browser/page/locate.ts'
import { observe, onCame } from './meanwhile/changes.ts'
import { tellSuspects } from './outbox.ts'

/** Elements that can have a shadow root without being custom ones. */
const HOSTS = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/
const CUSTOM = "//*[contains(local-name(), '-')]"
const MOST_SUSPECTS = 5000

const closed = new Set<ShadowRoot>()
const watched = new WeakSet<ShadowRoot>()
const asked = new WeakSet<Element>()
let pending: Element[] = []
let attach: (root: ShadowRoot) => void = () => undefined

/** Says what is done with each shadow root that becomes known: events that do not cross its border are heard there. */
export function onShadowRoot(work: (root: ShadowRoot) => void): void {
  attach = work
}

/** Takes note of the shadow roots that an event passes, and of what may have one that is closed. */
export function notePath(event: Event): void {
  const path = event.composedPath()
  for (const at of path) if (at instanceof ShadowRoot) watchRoot(at)
  const [target] = path
  if (target instanceof Element) suspect(target)
}

/** A closed root that the recorder found. */
export function addClosedRoot(root: ShadowRoot): void {
  addClosedRoots(root)
  closed.add(root)
  watchRoot(root)
  suspectAllIn(root)
}

/** The closed roots that are known and still in the page. */
export function closedRoots(): Iterable<ShadowRoot> {
  for (const root of closed) if (!root.isConnected) closed.delete(root)
  return closed
}

/** Elements that may have a closed shadow root and were not given before. */
export function suspects(): Element[] {
  const given = pending
  pending = []
  return given
}

/** Looks through the whole document, when it is idle. */
export function suspectAll(): void {
  requestIdleCallback(() => suspectAllIn(document))
}

onCame((node) => {
  if (node instanceof Element) suspect(node)
})

function watchRoot(root: ShadowRoot): void {
  if (watched.has(root)) return
  watched.add(root)
  observe(root)
  attach(root)
}

function suspectAllIn(root: Document | ShadowRoot): void {
  const starts = root instanceof Document ? [root] : [...root.children]
  for (const start of starts) {
    const found = document.evaluate(CUSTOM, start, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
    for (let i = 0; i < Math.min(found.snapshotLength, MOST_SUSPECTS); i++) {
      const node = found.snapshotItem(i)
      if (node instanceof Element) suspect(node)
    }
  }
}

function suspect(element: Element): void {
  if (asked.has(element)) return
  const { shadowRoot, localName } = element
  if (shadowRoot) watchRoot(shadowRoot)
  const mayHost =
    !shadowRoot && (localName.includes('-') || (element.childNodes.length === 0 && HOSTS.test(localName)))
  if (!mayHost || pending.length >= MOST_SUSPECTS) return
  asked.add(element)
  pending.push(element)
  tellSuspects()
}
