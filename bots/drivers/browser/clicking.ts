import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import type { ClickOptions } from '../../steps/ports/index.ts'
import type { AimOptions } from './page/aim.ts'
import type { Point } from './page/protocol.ts'
import { ask, inWindow, type Place } from './place.ts'
import { acting, ignoreLost, settled, type Work } from './work.ts'

type How = Partial<Pick<ClickOptions, 'button' | 'count' | 'modifiers' | 'position'>>

const MODIFIER_BITS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const
const BUTTON_BITS = { left: 1, right: 2, middle: 4 } as const
const BETWEEN_TRIES = 50

/** Clicks, and waits for the page that the click leads to. */
export async function click(work: Work, target: ElementDescription, how: How): Promise<void> {
  await acting(work, async () => {
    await clickOn(work, target, how)
  })
}

/** Aims, clicks, and tries again where something slid in between: such a click never reaches the page. */
export async function clickOn(work: Work, target: ElementDescription, how: How): Promise<Place> {
  const { call, tab } = work
  for (;;) {
    const { place, point } = await aim(work, target, { position: how.position, guard: true })
    await withModifiers(work, how.modifiers ?? [], () => sendClick(work, point, how))
    const landed = ignoreLost(place.target.call(place.frame, 'landed'))
    const cover = tab.page.isClosed() ? undefined : await call.within(landed, 'the page to answer')
    if (!cover) return place
    call.acted = false
    if (call.left() === 0) throw new BotError('element-blocked', `"${target.ref}" is covered by ${cover}`)
    await call.pause(BETWEEN_TRIES)
  }
}

/** Where in the window the mouse meets the element, in whatever frame it stands. */
export async function aim(
  work: Work,
  target: ElementDescription,
  options: AimOptions & { guard?: boolean },
): Promise<{ place: Place; point: Point }> {
  const { call, tab } = work
  let isSettled = false
  for (;;) {
    const { place, value } = await ask(call, tab, target, (at, most) =>
      at.target.call(at.frame, 'aim', target, options, most),
    )
    if (!isSettled) {
      isSettled = true
      if (await settled(work)) continue
    }
    const point = place.owner ? await ignoreLost(inWindow(place, value)) : value
    if (point) return { place, point }
    if (call.left() === 0)
      throw new BotError('element-blocked', `The frame of "${target.ref}" is covered there`)
    await call.pause(BETWEEN_TRIES)
  }
}

async function sendClick({ call, tab }: Work, { x, y }: Point, how: How): Promise<void> {
  const { session } = await tab.target()
  const { button = 'left', count = 1 } = how
  const modifiers = (how.modifiers ?? []).reduce((bits, name) => bits | MODIFIER_BITS[name], 0)
  const at = { x, y, modifiers }
  call.act()
  const sent: Promise<unknown>[] = [
    session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' }),
  ]
  for (let clickCount = 1; clickCount <= count; clickCount++) {
    const press = { ...at, button, clickCount }
    sent.push(
      session.send('Input.dispatchMouseEvent', {
        ...press,
        type: 'mousePressed',
        buttons: BUTTON_BITS[button],
      }),
      session.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased', buttons: 0 }),
    )
  }
  await call.within(Promise.allSettled(sent), 'the page to take the click')
}

/** A person holds the keys down around the click, and pages can see it. */
async function withModifiers(
  { call, tab }: Work,
  modifiers: readonly string[],
  act: () => Promise<void>,
): Promise<void> {
  const { keyboard } = tab.page
  const held: string[] = []
  try {
    for (const key of modifiers) {
      call.act()
      held.unshift(key)
      await keyboard.down(key)
    }
    await act()
  } finally {
    for (const key of held) await keyboard.up(key)
  }
}
