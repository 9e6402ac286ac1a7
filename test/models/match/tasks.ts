import { random } from '../../../bots/samples/scans/random.ts'
import { imageFinder, type Pixels } from '../../../models/match/index.ts'
import { cut } from '../../../models/match/pixels.ts'
import { at, button, drawScreen, icon, label, type Placed, word } from './screens.ts'

/** Large enough for rows of look-alikes, small enough for quick tests. */
export const SMALL = { width: 640, height: 400, background: '#f3f3f3' }

/** A table whose buttons differ by a number, with an icon beside each. */
export function table(seed: number, count = 9): Placed[] {
  const chance = random(seed)
  return Array.from({ length: count }, (_, row) => [
    at(label(word(chance, 3, 6)), 12, 20 + row * 40),
    at(button(`EDIT ${10 + row}`, 100, 30), 120, 10 + row * 40),
    at(icon(seed * 100 + row), 250, 10 + row * 40),
  ]).flat()
}

/** The image of a thing, with a little of what is around it. */
export async function imageOf(things: readonly Placed[], thing: Placed): Promise<Pixels> {
  const { x, y, width, height } = thing
  return cut(await drawScreen(things, 1, SMALL), { x: x - 2, y: y - 2, width: width + 4, height: height + 4 })
}

/** One finder for a file of tests: it takes a third of a second to start. */
export const finder = imageFinder()
