import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import { plain, Secret } from '../../secrets/index.ts'
import { leaveFilled } from './leaving.ts'
import { ask, type Place } from './place.ts'
import { acting, handled, ignoreLost, settled, type Work } from './work.ts'

/** Types key by key; `pause` milliseconds between two. */
export async function type(
  work: Work,
  target: ElementDescription,
  text: string | Secret,
  pause: number,
): Promise<void> {
  const { call, tab } = work
  await leaveFilled(work, target)
  await acting(work, async () => {
    const place = await focus(work, target, text instanceof Secret ? text.reveal() : null)
    call.act()
    await call.within(tab.page.keyboard.type(plain(text), { delay: pause }), 'the keys to be typed')
    await handled(work, place)
    // Who types at a person's pace looks at what comes of it: a list that is filtered a moment later is drawn anew.
    if (pause > 0)
      await call.within(ignoreLost(place.target.call(place.frame, 'answerLetters')), 'the page to answer')
  })
}

/** Presses a key or chord in the target, or where the focus is. */
export async function press(work: Work, keys: string, target: ElementDescription | undefined): Promise<void> {
  const { call, tab } = work
  if (target) await leaveFilled(work, target)
  await acting(work, async () => {
    const place = target && (await focus(work, target, null))
    call.act()
    const pressed = tab.page.keyboard.press(keys).catch((error: unknown) => {
      throw unknownKey(keys, error)
    })
    await call.within(pressed, 'the keys to be pressed')
    await handled(work, place)
  })
}

async function focus(work: Work, target: ElementDescription, secret: string | null): Promise<Place> {
  const { call, tab } = work
  await settled(work)
  if (secret !== null) tab.tell(secret)
  const { place, value } = await ask(call, tab, target, (at, most) =>
    at.target.call(at.frame, 'focus', target, secret !== null, most),
  )
  if (value.exposed) tab.expose(place.owner ? 'frame' : 'page')
  return place
}

function unknownKey(keys: string, error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.includes('Unknown key')) return error
  return new BotError('value-invalid', 'There is no such key', {
    expected: 'a key or chord such as Enter, Tab, ArrowDown or Control+A',
    found: `"${keys}"`,
    acted: false,
  })
}
