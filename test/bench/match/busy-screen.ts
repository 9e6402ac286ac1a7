import { random } from '../../../bots/samples/scans/random.ts'
import type { Pixels, Region } from '../../../models/match/index.ts'
import {
  at,
  button,
  drawScreen,
  FULL_HD,
  icon,
  label,
  type Placed,
  placeOf,
  word,
} from '../../models/match/screens.ts'

/** A full HD screen, full of words, buttons of 100 x 40 and icons; and where the buttons are. */
export async function busyScreen(): Promise<{ screen: Pixels; buttons: Region[] }> {
  const chance = random(7)
  const things: Placed[] = []
  for (let y = 10; y < FULL_HD.height - 50; y += 46) {
    for (let x = 10; x < FULL_HD.width - 120; x += 130) {
      const thing = chance.pick([button(word(chance, 4, 7)), label(word(chance)), icon(chance.whole(1, 1e6))])
      things.push(at(thing, x + chance.whole(0, 9), y + chance.whole(0, 5)))
    }
  }
  const buttons = things
    .filter(({ width, height }) => width === 100 && height === 40)
    .map((thing) => placeOf(thing))
  return { screen: await drawScreen(things), buttons }
}
