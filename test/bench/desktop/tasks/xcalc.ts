import { screenEyes } from '../../../../main/host/eyes.ts'
import { clickOn, type Spot, type Task } from '../task.ts'

const window = { program: 'xcalc' }
/** Its buttons, of which xcalc tells nobody anything. */
const keys: readonly Spot[] = [
  { role: 'button', name: '7', x: 69, y: 286 },
  { role: 'button', name: '*', x: 201, y: 286 },
  { role: 'button', name: '6', x: 157, y: 316 },
  { role: 'button', name: '=', x: 201, y: 375 },
]
/** Where the number stands, in pixels of the window. */
const NUMBER = { x: 12, y: 6, width: 202, height: 20 }
/** Milliseconds for reading it. */
const PATIENCE = 20_000

/** 7 * 6 on the buttons; what its display shows is read by text recognition. */
export const xcalc: Task = {
  program: 'xcalc',
  opened: ['xcalc'],
  script: () => keys.map((key) => clickOn('sight', window, key)).join('\n'),
  async result({ desktop: { windows, hands } }) {
    const [shown] = await windows.find(window)
    if (!shown) return 'no window'
    const { x, y } = shown.box
    const eyes = screenEyes()
    const region = { ...NUMBER, x: x + NUMBER.x, y: y + NUMBER.y }
    const options = { region, signal: AbortSignal.timeout(PATIENCE) }
    const text = await eyes.readText(await hands.grab(), options).finally(() => eyes.close())
    return text.trim()
  },
  expected: '42',
}
