import { rememberField } from '../secrets/fields.ts'

/** So many nodes of one batch of changes are noted one by one; of more than that only where they came. */
const MOST_NODES = 2000
/** So many nodes that one change takes out are told. */
const MOST_REMOVED = 100
/** So many changes of attributes are remembered; more is an animation. */
const MOST_RESTYLED = 300

/** Of a page's changes only these can show or hide something. */
const SHOWING = [
  'class',
  'style',
  'hidden',
  'open',
  'type',
  'inert',
  'popover',
  'data-state',
  'data-open',
  'data-show',
  'aria-hidden',
  'aria-expanded',
  'aria-selected',
  'aria-busy',
]
const UNSEEN =
  /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])|(height|width):\s*0(?![.\d])|clip|-\d{3,}/

/** An attribute that may have shown or hidden something. */
export interface Restyled {
  readonly element: Element
  readonly attribute: string
  readonly before: string | null
  readonly at: number
}

const came = new WeakMap<Node, number>()
const flooded = new WeakMap<Node, number>()
const restyled: Restyled[] = []
const watchers: ((node: Node, at: number) => void)[] = []
const leaveWatchers: ((node: Node) => void)[] = []
const restyleWatchers: ((element: Element) => void)[] = []
let lastChange = 0

const observer = new MutationObserver((records) => {
  try {
    note(records)
  } catch {
    // What is not noted is as if it had been there always.
  }
})

/** Notes from now on what comes into a document or shadow root; often called, it changes nothing. */
export function observe(root: Node): void {
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: SHOWING,
    attributeOldValue: true,
  })
}

/** When a node came into the page, as `performance.now()`; undefined where it was there from the start. */
export function cameAt(node: Node): number | undefined {
  const parent: unknown = Reflect.get(Node.prototype, 'parentNode', node)
  return came.get(node) ?? (parent instanceof Node ? flooded.get(parent) : undefined)
}

/** The latest changes of attributes that may have shown or hidden something, oldest first. */
export function restyledLately(): readonly Restyled[] {
  takeNow()
  return restyled
}

/** When nodes came or went last. */
export function changedLast(): number {
  takeNow()
  return lastChange
}

/** Told each node that comes, or whose text changes; must cost next to nothing. */
export function onCame(watch: (node: Node, at: number) => void): void {
  watchers.push(watch)
}

/** Told each node that is taken out; must cost next to nothing. */
export function onLeft(watch: (node: Node) => void): void {
  leaveWatchers.push(watch)
}

/** Told each element that may have become visible or invisible; must cost next to nothing. */
export function onRestyled(watch: (element: Element) => void): void {
  restyleWatchers.push(watch)
}

/** Takes in changes that the browser has not told yet. */
export function takeNow(): void {
  const records = observer.takeRecords()
  if (records.length > 0) note(records)
}

function note(records: readonly MutationRecord[]): void {
  const at = performance.now()
  let nodes = 0
  for (const record of records) {
    if (record.type === 'attributes') noteAttribute(record, at)
    else if (record.type === 'characterData') tellWatchers(record.target, at)
    else {
      lastChange = at
      noteRemoved(record.removedNodes)
      if (nodes < MOST_NODES) for (const node of record.addedNodes) noteNode(node, at, ++nodes)
      else flooded.set(record.target, at)
    }
  }
}

function noteNode(node: Node, at: number, count: number): void {
  if (count > MOST_NODES) return
  came.set(node, at)
  tellWatchers(node, at)
}

function noteRemoved(removed: NodeList): void {
  for (let i = 0; i < Math.min(removed.length, MOST_REMOVED); i++) {
    const node = removed[i]
    if (node) for (const watch of leaveWatchers) watch(node)
  }
}

function tellWatchers(node: Node, at: number): void {
  for (const watch of watchers) watch(node, at)
}

function noteAttribute({ target, attributeName, oldValue }: MutationRecord, at: number): void {
  if (!(target instanceof Element) || attributeName === null) return
  if (attributeName === 'type') {
    if (oldValue === 'password') rememberField(target)
    return
  }
  if (attributeName === 'style' && !UNSEEN.test(oldValue ?? '')) return
  restyled.push({ element: target, attribute: attributeName, before: oldValue, at })
  if (restyled.length > MOST_RESTYLED) restyled.shift()
  for (const watch of restyleWatchers) watch(target)
}

/** True where an inline style makes something invisible. */
export function isUnseenStyle(style: string | null): boolean {
  return UNSEEN.test(style ?? '')
}
