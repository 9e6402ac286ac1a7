/** Letters and digits as strokes on a grid of 4 by 6, so that no font is needed: `xy xy`, strokes parted by commas. */
const strokes: Readonly<Record<string, string>> = {
  A: '06 02 20 42 46,04 44',
  B: '00 06 36 45 44 33 03,00 30 41 42 33',
  C: '41 30 10 01 05 16 36 45',
  D: '00 06 26 44 42 20 00',
  E: '40 00 06 46,03 33',
  F: '40 00 06,03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06,40 46,03 43',
  I: '10 30,20 26,16 36',
  K: '00 06,40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 01 05 16 36 45 41 30 10',
  P: '06 00 30 41 42 33 03',
  R: '06 00 30 41 42 33 03,23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40,20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 23 36 40',
  X: '00 46,40 06',
  Y: '00 23 40,23 26',
  Z: '00 40 06 46',
  0: '10 01 05 16 36 45 41 30 10,14 32',
  1: '11 20 26,16 36',
  2: '01 10 30 41 42 06 46',
  3: '01 10 30 41 42 33 13,33 44 45 36 16 05',
  4: '36 30 04 44',
  5: '40 00 03 33 44 45 36 06',
  6: '40 20 02 05 16 36 45 44 33 03',
  7: '00 40 16',
  8: '13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33',
  9: '43 13 02 01 10 30 41 44 26',
}

export const LETTERS = Object.keys(strokes).filter((letter) => letter > '9')

/** SVG of a line of text whose letters are so many pixels high, its upper left corner at 0,0. */
export function textSvg(text: string, height: number, colour: string): string {
  const unit = height / 6
  const paths = [...text].map((letter, i) => {
    const lines = (strokes[letter] ?? '').split(',').filter((line) => line !== '')
    return lines
      .map(
        (line) =>
          `M${line
            .split(' ')
            .map((xy) => at(xy, i, unit))
            .join('L')}`,
      )
      .join('')
  })
  const width = Math.max(1, unit * 0.75)
  return `<path d="${paths.join('')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`
}

export function textWidth(text: string, height: number): number {
  return text.length * height
}

function at(xy: string, place: number, unit: number): string {
  return `${(Number(xy[0]) + place * 6 + 0.5) * unit} ${Number(xy[1]) * unit}`
}
