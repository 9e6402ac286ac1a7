import {
  EventType,
  type UiohookKeyboardEvent,
  type UiohookMouseEvent,
  type UiohookWheelEvent,
  uIOhook,
  WheelDirection,
} from 'uiohook-napi'
import type { Modifier } from '../keyboard/keyboard.ts'
import { InStep } from './in-step.ts'
import { type RecordedKey, recordKeys } from './key-record.ts'
import { followedKeyboard } from './layout.ts'
import type { Button, Input, Told } from './messages.ts'

// The process that listens to mouse and keyboard: the hook is native code that can take its process down.

type Hooked = UiohookMouseEvent | UiohookWheelEvent | UiohookKeyboardEvent

const BUTTONS: Readonly<Record<number, Button>> = { 1: 'left', 2: 'right', 3: 'middle' }
/** Milliseconds between two movements that are told. */
const BETWEEN_MOVES = 15

let lastMove = 0
/** What is to be added to the server's clock for milliseconds since 1970. */
let offset = Number.POSITIVE_INFINITY

process.on('disconnect', () => process.exit())
// Ctrl-C comes to all processes of the terminal; when this one ends is up to its parent.
process.on('SIGINT', () => undefined)

try {
  // The hook crashes where there is no display; this throws.
  const keyboard = await followedKeyboard(process.env)
  const inStep = new InStep<Hooked & { key?: RecordedKey['action'] }>((event, key) => {
    if (key && (event.type === EventType.EVENT_KEY_PRESSED || event.type === EventType.EVENT_KEY_RELEASED))
      keyInput(event.time, key)
    else pointerInput(event)
  })
  const keyInput = (time: number, { action, keycode, state, lent }: RecordedKey) => {
    const pressed =
      action === 'down'
        ? keyboard.press(keycode, state, lent)
        : { key: keyboard.nameOf(keycode, state), modifiers: [], text: '' }
    const at = timeOf(time)
    tellInput(action === 'down' ? { at, input: 'key', ...pressed } : { at, input: 'key-up', ...pressed })
  }
  await recordKeys(process.env, (key) => inStep.key(key))
  uIOhook.on('input', (event) => inStep.hook({ ...event, ...wayOf(event) }))
  uIOhook.start()
  tell({ told: 'ready' })
} catch (error) {
  tell({ told: 'failed', why: error instanceof Error ? error.message : String(error) })
  process.disconnect()
}

function wayOf({ type }: Hooked): { key?: RecordedKey['action'] } {
  if (type === EventType.EVENT_KEY_PRESSED) return { key: 'down' }
  return type === EventType.EVENT_KEY_RELEASED ? { key: 'up' } : {}
}

function pointerInput(event: Hooked): void {
  if (!('x' in event)) return
  const { x, y, type, time } = event
  const point = { x, y }
  const at = timeOf(time)
  if (type === EventType.EVENT_MOUSE_WHEEL) {
    const { rotation, direction } = event
    const by = direction === WheelDirection.HORIZONTAL ? { x: rotation, y: 0 } : { x: 0, y: rotation }
    tellInput({ at, input: 'wheel', point, by, modifiers: modifiersOf(event) })
  } else if (type === EventType.EVENT_MOUSE_MOVED) {
    if (time - lastMove < BETWEEN_MOVES) return
    lastMove = time
    tellInput({ at, input: 'move', point })
  } else if (type === EventType.EVENT_MOUSE_PRESSED || type === EventType.EVENT_MOUSE_RELEASED) {
    const button = BUTTONS[Number(event.button)]
    const told = { at, point, modifiers: modifiersOf(event) }
    if (!button) return
    const isPress = type === EventType.EVENT_MOUSE_PRESSED
    tellInput(isPress ? { ...told, input: 'press', button } : { ...told, input: 'release', button })
  }
}

function modifiersOf({ ctrlKey, altKey, metaKey, shiftKey }: Hooked): Modifier[] {
  const held: readonly (readonly [Modifier, boolean])[] = [
    ['Control', ctrlKey],
    ['Alt', altKey],
    ['Meta', metaKey],
    ['Shift', shiftKey],
  ]
  return held.filter(([, isHeld]) => isHeld).map(([name]) => name)
}

/** The quickest that anything came tells the difference of the two clocks best. */
function timeOf(time: number): number {
  offset = Math.min(offset, Date.now() - time)
  return time + offset
}

function tellInput(input: Input): void {
  tell({ told: 'input', input })
}

function tell(told: Told): void {
  if (process.connected) process.send?.(told)
}
