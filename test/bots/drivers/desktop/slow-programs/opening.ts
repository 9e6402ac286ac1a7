import { openWindow } from './open-window.ts'

// A program that is not ready when its window is shown, and lets go by whatever is typed until then. Q ends it.

/** Milliseconds: a bot that finds the window is there long before. */
const OPENING = 5000
/** By its place on the keyboard. */
const Q = 24

let readyAt = 0
await openWindow('Opening', (keycode) => {
  if (keycode === Q && performance.now() >= readyAt) process.exit()
})
readyAt = performance.now() + OPENING
work()

function work(): void {
  if (performance.now() < readyAt) setImmediate(work)
}
