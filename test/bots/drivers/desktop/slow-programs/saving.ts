import { openWindow } from './open-window.ts'

// A program that saves when S is pressed, and lets go by whatever is typed meanwhile, as LibreOffice does. Q ends it.

/** Milliseconds: no bot takes so long between two steps. */
const SAVING = 3000
/** By their places on the keyboard. */
const [S, Q] = [39, 24]

let savedAt = 0
await openWindow('Saving', (keycode) => {
  if (performance.now() < savedAt) return
  if (keycode === Q) process.exit()
  if (keycode === S) save()
})

function save(): void {
  savedAt = performance.now() + SAVING
  setImmediate(work)
}

function work(): void {
  if (performance.now() < savedAt) setImmediate(work)
}
