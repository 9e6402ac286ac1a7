import type { Display } from '../../display/index.ts'
import type { Keys } from '../keyboard/keys.ts'
import type { Pointer } from './pointer.ts'

/** The bits of the buttons in the state of the pointer. */
const BUTTONS = { left: 1 << 8, middle: 1 << 9, right: 1 << 10 } as const

/**
 * Lets go of all keys and buttons that are down on the devices that we share with other hands. What the person holds stays
 * down: that is another device.
 */
export async function releaseStuck(display: Display, keys: Keys, pointer: Pointer): Promise<void> {
  const [down, { keyMask }] = await Promise.all([
    display.ask<Buffer>((answer) => display.client.QueryKeymap(answer)),
    display.ask<{ keyMask: number }>((answer) => display.client.QueryPointer(display.root, answer)),
  ])
  for (let keycode = 0; keycode < 256; keycode++)
    if ((down[keycode >> 3] ?? 0) & (1 << (keycode & 7))) await keys.release(keycode)
  for (const button of ['left', 'middle', 'right'] as const)
    if (keyMask & BUTTONS[button]) await pointer.release(button)
  await display.sync()
}
