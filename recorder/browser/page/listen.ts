import { prepareToDescribe } from '../../../bots/elements/index.ts'
import { targetOf } from './dom.ts'
import { isByTool, noteAct } from './fields/by-tools.ts'
import { onClipboard } from './fields/clipboard.ts'
import { onBeforeInput, onChange, onCompositionEnd, onInput } from './fields/input.ts'
import { onKeyDown, onKeyPress, onKeyUp } from './fields/keys.ts'
import { observe } from './meanwhile/changes.ts'
import { onPointerOver } from './meanwhile/hover.ts'
import { onScroll } from './meanwhile/scrolling.ts'
import { readWhenIdle } from './meanwhile/style-rules.ts'
import { onClick, onContextMenu, onOtherClick } from './mouse/clicking.ts'
import { onDragEnd, onDragOver, onDragStart, onDrop } from './mouse/native-drag.ts'
import { notePlayer, onPlayer, PLAYER_EVENTS } from './mouse/players.ts'
import { onCancel, onPress, onRelease } from './mouse/pressing.ts'
import { onWheel } from './mouse/wheel.ts'
import { flush } from './outbox.ts'
import { swallows } from './picking/swallow.ts'
import { isSecret } from './secrets/fields.ts'
import { settings } from './settings.ts'
import { notePath, onShadowRoot, suspectAll } from './shadows.ts'
import { catchUp } from './task.ts'

type Listeners = { readonly [K in keyof WindowEventMap]?: (event: WindowEventMap[K]) => void }

const listeners: Listeners = {
  pointerdown: onPress,
  pointerup: onRelease,
  pointercancel: onCancel,
  pointerover: onOver,
  click: onClick,
  auxclick: onOtherClick,
  contextmenu: onContextMenu,
  dragstart: onDragStart,
  dragover: onDragOver,
  drop: onDrop,
  dragend: onDragEnd,
  wheel: onWheel,
  scroll: onScroll,
  keydown: onKeyDown,
  keypress: onKeyPress,
  keyup: onKeyUp,
  beforeinput: onBeforeInput,
  input: onInput,
  change: onChange,
  compositionend: onCompositionEnd,
  copy: onClipboard,
  cut: onClipboard,
  paste: onClipboard,
  focusin: noteFocus,
  ...Object.fromEntries(PLAYER_EVENTS.map((type) => [type, onPlayer])),
  pagehide: flush,
}
/** Only for the recorder, where something is picked. */
const SWALLOWED = ['mousedown', 'mouseup', 'dblclick', 'touchstart', 'touchend', 'selectstart'] as const
/** These do not cross the border of a shadow root. */
const INNER = ['scroll', 'change', ...PLAYER_EVENTS] as const
/** What can bring in a shadow root that is not known. */
const ROOTED: ReadonlySet<string> = new Set(['pointerover', 'pointerdown', 'focusin'])
/** These belong to a letter that is being typed; before anything else comes what was left for afterwards. */
const OF_LETTERS: ReadonlySet<string> = new Set(['keypress', 'beforeinput', 'input', 'keyup'])
const OPTIONS = { capture: true, passive: true } as const

/** Listens in this document before the page can; called again it changes nothing but what was lost. */
export function listen(): void {
  for (const type of Object.keys(listeners))
    addEventListener(type, hear, /^(wheel|scroll)$/.test(type) ? OPTIONS : true)
  for (const type of SWALLOWED) addEventListener(type, hear, true)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watchDocument)
  else watchDocument()
}

onShadowRoot((root) => {
  for (const type of INNER) root.addEventListener(type, hear, OPTIONS)
})

const rewriting = new MutationObserver(listen)

/** What the page had from the start is not noted. A document that is written anew forgets its listeners. */
function watchDocument(): void {
  observe(document)
  rewriting.observe(document, { childList: true })
  readWhenIdle()
  prepareToDescribe(document)
  suspectAll()
}

/** Hears everything that the person does; what goes wrong in here is no business of the page. */
function hear(event: Event): void {
  if (!event.isTrusted && !isByBrowser(event) && !isByTool(event)) return
  noteAct(event)
  try {
    if (swallows(event) || settings.paused) return
    if (!OF_LETTERS.has(event.type)) catchUp()
    if (ROOTED.has(event.type)) notePath(event)
    const listener: unknown = listeners[event.type as keyof Listeners]
    if (typeof listener === 'function') listener(event)
  } catch {
    // The next fact may be well.
  }
}

/** The browser ends what an input method composes by an event that is not trusted; told where something changed. */
function isByBrowser({ type }: Event): boolean {
  return type === 'compositionend'
}

function onOver(event: PointerEvent): void {
  notePlayer(event)
  onPointerOver(event)
}

/** A field that is secret now stays so, though the page may show it later. */
function noteFocus(event: FocusEvent): void {
  const target = targetOf(event)
  if (target instanceof Element) isSecret(target)
}
