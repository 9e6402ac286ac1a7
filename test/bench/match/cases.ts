import { type Random, random } from '../../../bots/samples/scans/random.ts'
import type { Pixels, Region } from '../../../models/match/index.ts'
import { cut } from '../../../models/match/pixels.ts'
import {
  at,
  button,
  drawScreen,
  icon,
  label,
  type Placed,
  placeOf,
  word,
} from '../../models/match/screens.ts'

/** A screen, an image that was taken from another one, and where it has to be found. */
export interface Case {
  readonly name: string
  readonly screen: Pixels
  readonly image: Pixels
  /** Where it was taken away there is none. */
  readonly truth: Region | undefined
}

type Layout = (chance: Random) => { readonly targets: Placed[]; readonly others: Placed[] }

const ROWS = 18
const ROW = 36
/** Of the surroundings that belong to the image. */
const MARGIN = 2
const SCALES = [1, 1.25, 1.5] as const

const layouts: Readonly<Record<string, Layout>> = {
  'buttons of a table': (chance) => {
    const text = word(chance, 3, 4)
    return rows(chance, (row) => [at(button(`${text} ${10 + row}`, 100, 30), 260 + 7 * (row % 3), 0)])
  },
  'buttons with words': (chance) => rows(chance, () => [at(button(word(chance, 4, 7), 100, 30), 260, 0)]),
  'links of a table': (chance) => {
    const text = word(chance, 4, 6)
    return rows(chance, (row) => [at(label(`${text} ${chance.whole(10, 99)}${row}`), 260, 8)])
  },
  'icons of toolbars': (chance) => {
    const seed = chance.whole(1, 1e6)
    const icons = (row: number) =>
      Array.from({ length: 12 }, (_, i) => at(icon(seed + row * 12 + i), 260 + 48 * i, 0))
    return rows(chance, icons)
  },
  'icons with badges': (chance) => {
    const seed = chance.whole(1, 1e6)
    return rows(chance, (row) => (row < 6 ? [at(icon(seed, row), 260, 0)] : []))
  },
}

/** Rows of a table, each with a word and what can be looked for. */
function rows(chance: Random, inRow: (row: number) => Placed[]) {
  const top = (row: number) => 30 + row * ROW
  const each = Array.from({ length: ROWS }, (_, row) => row)
  return {
    targets: each.flatMap((row) => inRow(row).map((placed) => ({ ...placed, y: placed.y + top(row) }))),
    others: each.map((row) => at(label(word(chance)), 30, top(row) + 8)),
  }
}

/** A case for each seed; the image is of a screen at 100 %, the screen may have up to 150 %. */
export async function makeCase(seed: number, gone: boolean): Promise<Case> {
  const chance = random(seed)
  const names = Object.keys(layouts)
  const name = names[seed % names.length] ?? ''
  const { targets = [], others = [] } = layouts[name]?.(chance) ?? {}
  const target = targets[chance.whole(0, targets.length - 1)]
  if (!target) throw new Error('There is nothing to look for')
  const scale = chance.pick([...SCALES, 1 + chance.next() / 2])
  const image = cut(await drawScreen([...targets, ...others]), grown(target, MARGIN))
  const [right, down] = [chance.whole(0, 9), chance.whole(0, 9)]
  const moved = (thing: Placed) => ({ ...thing, x: thing.x + right, y: thing.y + down })
  const shown = gone ? targets.filter((one) => one !== target) : targets
  const screen = await drawScreen([...shown, ...others].map(moved), scale)
  return {
    name: `${name}, ${Math.round(scale * 100)} %`,
    screen,
    image,
    truth: gone ? undefined : grown(placeOf(moved(target), scale), MARGIN * scale),
  }
}

function grown({ x, y, width, height }: Region, by: number): Region {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
