import { random } from '../../bots/samples/scans/random.ts'

const ASCII = [0x20, 0x7e] as const
/** First and last code points of what texts are made of; what stands there more often is chosen more often. */
const BLOCKS = [
  ASCII,
  ASCII,
  ASCII,
  ASCII,
  [0xc0, 0xff],
  [0x410, 0x44f],
  [0x4e00, 0x9fff],
  [0x1f600, 0x1f64f],
] as const
const LONGEST = 24

/** So many texts of printable ASCII, umlauts, Cyrillic, CJK and emoji, the same for the same seed. */
export function randomTexts(count: number, seed: number): string[] {
  const { whole, pick } = random(seed)
  const character = () => {
    const [from, to] = pick(BLOCKS)
    return String.fromCodePoint(whole(from, to))
  }
  return Array.from({ length: count }, () => Array.from({ length: whole(1, LONGEST) }, character).join(''))
}
