import { BINDING, type Message, type PageFact } from './protocol.ts'
import { masked } from './secrets/texts.ts'
import { settings } from './settings.ts'
import { withElementsOnce } from './told-elements.ts'

/** What waits while the binding is not there yet; more is a page that nobody records. */
const MOST_WAITING = 1000
/** Milliseconds for which letters wait for each other: less than it is waited for them to explain what a page sent. */
const PATIENCE = 100

/** A place in the row of facts; `finish` says the fact when all about it is known, or what is known by then. */
interface Place {
  finish: (() => PageFact | undefined) | undefined
  fact: PageFact | undefined
}
type SecretMessage = Extract<Message, { tell: 'secret' }>

let places: Place[] = []
const secrets = new Map<number, SecretMessage>()
let suspects = false
let flushing = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Tells a fact, at once: before the page handles the event that it is about. */
export function tell(fact: PageFact): void {
  if (add({ finish: undefined, fact })) soon()
}

/** As `tell`, for what is told often and is no news yet to anybody, as letters are: it may wait a moment for others. */
export function tellSoon(fact: PageFact): void {
  if (!add({ finish: undefined, fact })) return
  timer ??= setTimeout(send, PATIENCE)
}

/** Keeps a place for a fact that is not all known yet; call what it gives when it is. Later facts wait for it. */
export function hold(finish: () => PageFact | undefined): () => void {
  const place: Place = { finish, fact: undefined }
  if (add(place)) soon()
  return () => {
    settle(place)
    soon()
  }
}

/** The text of a secret field, which no fact says. */
export function tellSecret(message: Omit<SecretMessage, 'tell'>): void {
  if (settings.paused) return
  secrets.set(message.element, { tell: 'secret', ...message })
  soon()
}

/** There may be closed shadow roots that were not asked for yet. */
export function tellSuspects(): void {
  suspects = true
  soon()
}

/** Sends everything, also what was held back. */
export function flush(): void {
  for (const place of places) settle(place)
  send()
}

/** False where it is not wanted. */
function add(place: Place): boolean {
  if (settings.paused || places.length >= MOST_WAITING) return false
  places.push(place)
  return true
}

function settle(place: Place): void {
  const { finish } = place
  place.finish = undefined
  try {
    if (finish) place.fact = finish()
  } catch {
    // What cannot be finished is not told, and what waits behind it is.
  }
}

/** The page's listeners run behind the microtasks of ours. */
function soon(): void {
  if (flushing) return
  flushing = true
  queueMicrotask(send)
}

function send(): void {
  flushing = false
  clearTimeout(timer)
  timer = undefined
  const binding: unknown = Reflect.get(globalThis, BINDING)
  if (typeof binding !== 'function') return
  const say = (message: Message) => binding(JSON.stringify(message))
  for (const message of secrets.values()) say(message)
  secrets.clear()
  if (suspects) say({ tell: 'suspects' })
  suspects = false
  const facts = readyFacts().map(withElementsOnce)
  if (facts.length > 0) binding(masked({ tell: 'facts', facts } satisfies Message))
}

function readyFacts(): PageFact[] {
  const held = places.findIndex(({ finish }) => finish)
  const ready = held < 0 ? places : places.slice(0, held)
  places = held < 0 ? [] : places.slice(held)
  return ready.flatMap(({ fact }) => (fact ? [fact] : []))
}
