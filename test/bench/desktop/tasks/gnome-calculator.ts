import { setTimeout as pause } from 'node:timers/promises'
import { clickOn, type Spot, type Task } from '../task.ts'

const window = { program: 'gnome-calculator' }
const keys: readonly Spot[] = [
  { role: 'button', name: '7', x: 49, y: 325 },
  { role: 'button', name: '×', x: 250, y: 373 },
  { role: 'button', name: '8', x: 116, y: 325 },
  { role: 'button', name: '=', x: 317, y: 445 },
]
/** Milliseconds for it to reckon and for a copy to be there. */
const SHOWN = 500

/** 7 × 8 on the buttons; the result is copied by the bench. */
export const gnomeCalculator: Task = {
  program: 'gnome-calculator',
  opened: ['gnome-calculator'],
  script: (way) => keys.map((key) => clickOn(way, window, key)).join('\n'),
  async result({ desktop: { hands } }) {
    await hands.writeClipboard('')
    await pause(SHOWN)
    await hands.chord('Control+C')
    await pause(SHOWN)
    return await hands.readClipboard()
  },
  expected: '56',
}
