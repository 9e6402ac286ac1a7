import { connectDisplay, type DisplayEnvironment } from '../../../bots/drivers/desktop/display/index.ts'

/** Keys by their place on the keyboard, as X servers number them. */
export const PLACE = { c: 54, shift: 50, control: 37, altGr: 108, capsLock: 66 } as const

/** Keys and buttons that the X server takes for real ones. */
export interface XInput {
  /** Presses and releases a key while others are held. */
  tap(keycode: number, ...held: number[]): Promise<void>
  click(x: number, y: number): Promise<void>
  close(): void
}

export async function xInput(environment: DisplayEnvironment): Promise<XInput> {
  const display = await connectDisplay(environment)
  const xtest = await display.extension('xtest')
  const { KeyPress, KeyRelease, ButtonPress, ButtonRelease, MotionNotify } = xtest
  const fake = (type: number, detail: number, x = 0, y = 0) =>
    xtest.FakeInput(type, detail, 0, display.root, x, y)
  return {
    tap: async (keycode, ...held) => {
      for (const key of held) fake(KeyPress, key)
      fake(KeyPress, keycode)
      fake(KeyRelease, keycode)
      for (const key of held.toReversed()) fake(KeyRelease, key)
      await display.sync()
    },
    click: async (x, y) => {
      fake(MotionNotify, 0, x, y)
      fake(ButtonPress, 1)
      fake(ButtonRelease, 1)
      await display.sync()
    },
    close: () => display.close(),
  }
}
