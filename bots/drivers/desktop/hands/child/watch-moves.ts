import type { Display } from '../../display/index.ts'
import type { Guard } from './guard.ts'
import type { Pointer } from './pointer.ts'

/** Milliseconds between two looks at the pointer. */
const BETWEEN = 40

/**
 * While guarded, calls the listener when the pointer is somewhere else than these hands left it: some programs that move
 * it, remote control among them, do so without any device.
 */
export function watchMoves(display: Display, pointer: Pointer, guard: Guard, listener: () => void): void {
  const look = async () => {
    const moves = pointer.moves
    const { rootX: x, rootY: y } = await display.ask<{ rootX: number; rootY: number }>((answer) =>
      display.client.QueryPointer(display.root, answer),
    )
    // Our own move came between: where it was does not count.
    if (moves !== pointer.moves || moves % 2 === 1) return
    const wasMoved = pointer.at !== undefined && (pointer.at.x !== x || pointer.at.y !== y)
    pointer.at = { x, y }
    if (wasMoved) listener()
  }
  const timer = setInterval(() => {
    if (guard.isOn) look().catch(() => undefined)
    else pointer.at = undefined
  }, BETWEEN)
  timer.unref()
}
