import { writeFileSync } from 'node:fs'
import { openWindow } from './open-window.ts'

// A program with a button, which Enter presses: it shows that for a while before it writes a file and ends, as GTK's do.
// Escape ends it without that.

/** Milliseconds. */
const SHOWN = 250
/** By their places on the keyboard. */
const [ENTER, ESCAPE] = [36, 9]

await openWindow('Pressing', (keycode) => {
  if (keycode === ESCAPE) process.exit(1)
  if (keycode === ENTER) setTimeout(send, SHOWN)
})

function send(): void {
  writeFileSync(process.argv[2] ?? '', 'sent')
  process.exit()
}
