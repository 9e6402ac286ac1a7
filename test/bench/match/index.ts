import { contrastOf } from '../../../models/match/contrast.ts'
import { type Found, imageFinder, type Region } from '../../../models/match/index.ts'
import { cv, freeing, startOpenCv } from '../../../models/match/opencv.ts'
import { cut, type Pixels } from '../../../models/match/pixels.ts'
import { median, type Row, row } from '../row.ts'
import { busyScreen } from './busy-screen.ts'
import { makeCase } from './cases.ts'

const SCREENS = 200
const GONE = 100
const PAIRS = 25
/** Searches that are not timed: the first ones compile what the others run. */
const UNTIL_WARM = 5
/** A click within so many pixels of the middle hits what was meant. */
const NEAR = 5

/** An image on a full HD screen: how long it takes, whether it is right, and whether it is ever wrong. */
export async function matchBench(): Promise<Row[]> {
  const finder = imageFinder()
  try {
    const times = await timeOf((screen, image) => finder.find(screen, image))
    let [right, wrong] = [0, 0]
    for (let seed = 1; seed <= SCREENS + GONE; seed++) {
      const { name, screen, image, truth } = await makeCase(seed, seed > SCREENS)
      const found = await finder.find(screen, image)
      if (found.found && truth && isNear(found.at, truth)) right++
      else if (found.found) wrong++
      if (found.found !== (truth !== undefined)) console.error(`  ${seed}, ${name}: ${said(found)}`)
    }
    return [
      row("ms to find 100 x 40 on full HD, OpenCV's full search", times, { atMost: 0.25 }),
      row('images found right on generated screens', { ours: right, yardstick: SCREENS }, { atLeast: 1 }),
      row(
        'wrong places, also of images taken away',
        { ours: wrong, yardstick: SCREENS + GONE },
        { atMost: 0 },
      ),
    ]
  } finally {
    await finder.close()
  }
}

/** Pairs of searches, one after the other, so that what else the machine does hits both. */
async function timeOf(find: (screen: Pixels, image: Pixels) => Promise<Found>) {
  await startOpenCv()
  const { screen, buttons } = await busyScreen()
  const ours: number[] = []
  const full: number[] = []
  for (const place of buttons.slice(0, UNTIL_WARM)) await find(screen, cut(screen, place))
  for (const place of buttons.slice(UNTIL_WARM, UNTIL_WARM + PAIRS)) {
    const image = cut(screen, place)
    const start = performance.now()
    const found = await find(screen, image)
    ours.push(performance.now() - start)
    if (!found.found || !isNear(found.at, place))
      throw new Error(`The timed search was wrong: ${said(found)}`)
    full.push(fullSearch(screen, image))
  }
  return { ours: median(ours), yardstick: median(full) }
}

/** Milliseconds of one search in one channel at one scale, that and nothing else. */
function fullSearch(screen: Pixels, image: Pixels): number {
  return freeing((own) => {
    const { channel } = contrastOf(image)
    const matOf = ({ data, width, height }: Pixels) => {
      const mat = own(new cv.Mat(height, width, cv.CV_8UC1))
      const levels = mat.data
      for (let i = 0; i < levels.length; i++) levels[i] = data[i * 4 + channel] ?? 0
      return mat
    }
    const [on, of, result] = [matOf(screen), matOf(image), own(new cv.Mat())]
    const start = performance.now()
    cv.matchTemplate(on, of, result, cv.TM_CCOEFF_NORMED)
    return performance.now() - start
  })
}

function isNear(found: Region, truth: Region): boolean {
  const across = found.x + found.width / 2 - truth.x - truth.width / 2
  const down = found.y + found.height / 2 - truth.y - truth.height / 2
  return Math.hypot(across, down) <= NEAR
}

function said(found: Found): string {
  return JSON.stringify(found)
}
