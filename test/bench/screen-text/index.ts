import sharp from 'sharp'
import type { Region } from '../../../models/match/index.ts'
import { ocrPool } from '../../../models/ocr/index.ts'
import { type ScreenPicture, screenText } from '../../../models/ocr/screen/index.ts'
import { pictureOf, windowFile, windows } from '../../models/ocr/screen/windows.ts'
import { median, type Row, row } from '../row.ts'

/** Milliseconds that finding a word on a screen that did not change may take. */
const REACH = 5
/** A full HD screen at its usual size has room for these. */
const SHOWN: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  'editor-100': { x: 20, y: 20 },
  'form-100': { x: 700, y: 20 },
  'list-100': { x: 1060, y: 20 },
  'question-100': { x: 20, y: 400 },
  'calculator-100': { x: 700, y: 400 },
  'list-150': { x: 1100, y: 400 },
  'editor-150': { x: 20, y: 800 },
  'form-150': { x: 1200, y: 756 },
}
/** How much whole screens are enlarged for tesseract alone. */
const ENLARGED = 2

/** Text on a full HD screen: how long it takes, and whether it is right, beside tesseract on the whole screen. */
export async function screenTextBench(): Promise<Row[]> {
  const pool = ocrPool()
  const text = screenText(pool)
  try {
    const { png, picture, places } = await fullScreen()
    // Readers start with their first use.
    await text.read(await pictureOf(windowFile('question-100')))
    const first = await timed(() => text.find(picture, 'Total amount'))
    const again: number[] = []
    for (const label of labelsOf('list-100')) again.push(await timed(() => text.find(picture, label)))
    const whole = await timedWhole(pool, png)
    const { right, wrong, all } = await judged(text, picture, places)
    return [
      row(
        'ms to find a word on an unchanged screen',
        { ours: median(again), yardstick: REACH },
        { atMost: 1 },
      ),
      row(
        'ms to find a word on a new full HD screen, tesseract on all of it',
        { ours: first, yardstick: whole.milliseconds },
        { atMost: 2 },
      ),
      row('texts of real windows found right, of all', { ours: right, yardstick: all }, { atLeast: 0.97 }),
      row(
        'words of them found right, tesseract on all of it',
        { ours: right, yardstick: countSaid(whole.words) },
        { atLeast: 1 },
      ),
      row('texts found where they are not', { ours: wrong, yardstick: all }, { atMost: 0 }),
    ]
  } finally {
    await text.close()
  }
}

async function fullScreen() {
  const png = await sharp({ create: { width: 1920, height: 1080, channels: 3, background: '#305070' } })
    .composite(
      Object.entries(SHOWN).map(([name, { x, y }]) => ({ input: windowFile(name), left: x, top: y })),
    )
    .png()
    .toBuffer()
  const places = new Map<string, Region>()
  for (const [name, corner] of Object.entries(SHOWN)) {
    const { width, height } = await sharp(windowFile(name)).metadata()
    places.set(name, { ...corner, width, height })
  }
  return { png, picture: await pictureOf(png), places }
}

/** Each text is looked for in each window: it has to be where it is, and nowhere else. */
async function judged(
  text: ReturnType<typeof screenText>,
  picture: ScreenPicture,
  places: ReadonlyMap<string, Region>,
) {
  const verdicts: ('right' | 'missed' | 'wrong' | 'fair')[] = []
  for (const [name, region] of places) {
    for (const label of everyLabel()) {
      const { length } = await text.find(picture, label, { region })
      const said = verdict(labelsOf(name), label, length)
      verdicts.push(said)
      if (said === 'missed' || said === 'wrong') console.error(`  ${said}: "${label}" in ${name}`)
    }
  }
  const count = (wanted: string) => verdicts.filter((said) => said === wanted).length
  return { right: count('right'), wrong: count('wrong'), all: count('right') + count('missed') }
}

/** Parts of longer texts stand there too, and may be found. */
function verdict(own: readonly string[], label: string, places: number) {
  if (own.includes(label)) return (['missed', 'right'] as const)[places] ?? 'wrong'
  const isPart = own.some((longer) => longer.toLowerCase().includes(label.toLowerCase()))
  return places === 0 || isPart ? 'fair' : 'wrong'
}

function labelsOf(name: string): string[] {
  return windows[name]?.split('|') ?? []
}

function everyLabel(): string[] {
  return [...new Set(Object.keys(SHOWN).flatMap(labelsOf))]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function timedWhole(pool: ReturnType<typeof ocrPool>, png: Buffer) {
  const start = performance.now()
  const large = await sharp(png)
    .greyscale()
    .resize(1920 * ENLARGED)
    .png({ compressionLevel: 1 })
    .toBuffer()
  const read = await pool.read(large, 'scattered')
  const words = read.map((word) => word.text)
  return { milliseconds: performance.now() - start, words }
}

/** Texts of which all words were read somewhere, as often as they stand there. */
function countSaid(words: readonly string[]): number {
  const left = [...words]
  const take = (word: string) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  return Object.keys(SHOWN)
    .flatMap(labelsOf)
    .filter((label) => label.split(' ').map(take).every(Boolean)).length
}
