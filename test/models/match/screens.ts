import sharp from 'sharp'
import { type Random, random } from '../../../bots/samples/scans/random.ts'
import type { Pixels } from '../../../models/match/pixels.ts'
import type { Region } from '../../../models/match/place.ts'
import { LETTERS, textSvg, textWidth } from './glyphs.ts'

/** Something drawn on a screen, its upper left corner at 0,0. */
export interface Thing {
  readonly width: number
  readonly height: number
  readonly svg: string
}

export interface Placed extends Thing {
  readonly x: number
  readonly y: number
}

export const FULL_HD = { width: 1920, height: 1080 }

/** Draws things at a scale; their corners fall on whole pixels, as a window system lays them out. */
export async function drawScreen(
  things: readonly Placed[],
  scale = 1,
  { width, height, background = '#f3f3f3' } = { ...FULL_HD, background: '#f3f3f3' },
): Promise<Pixels> {
  const parts = things.map(({ x, y, svg }) => {
    const [left, top] = [Math.round(x * scale), Math.round(y * scale)]
    return `<g transform="translate(${left} ${top}) scale(${scale})">${svg}</g>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${background}"/>${parts.join('')}</svg>`
  const { data } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width, height }
}

/** Where a thing is on a screen of that scale. */
export function placeOf({ x, y, width, height }: Placed, scale = 1): Region {
  return { x: Math.round(x * scale), y: Math.round(y * scale), width: width * scale, height: height * scale }
}

export function button(text: string, width = 100, height = 40, fill = '#e1e1e1'): Thing {
  const [left, top] = [(width - textWidth(text, 10)) / 2, (height - 10) / 2]
  const label = `<g transform="translate(${left} ${top})">${textSvg(text, 10, '#202020')}</g>`
  const face = `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="3" fill="${fill}" stroke="#8a8a8a"/>`
  return { width, height, svg: face + label }
}

export function label(text: string, height = 10, colour = '#303030'): Thing {
  return { width: textWidth(text, height), height: height + 2, svg: textSvg(text, height, colour) }
}

/** An icon of 32 by 32 out of a few shapes; `badge` is a detail by which variants of one differ. */
export function icon(seed: number, badge?: number): Thing {
  const chance = random(seed)
  const colour = () => `hsl(${chance.whole(0, 359)} ${chance.whole(30, 90)}% ${chance.whole(25, 60)}%)`
  const shapes = Array.from({ length: 3 }, () => shape(chance, colour()))
  const marks = ['M3 10h6', 'M6 3v12', 'M2 4l8 10', 'M2 14l8-10', 'M2 4h8v10h-8z', 'M6 3l4 11h-8z']
  const mark = `<path d="${marks[(badge ?? 0) % marks.length]}" fill="none" stroke="#fff" stroke-width="2"/>`
  const corner = `<g transform="translate(19 15)"><rect width="12" height="17" fill="#b00020"/>${mark}</g>`
  return { width: 32, height: 32, svg: shapes.join('') + (badge === undefined ? '' : corner) }
}

function shape(chance: Random, fill: string): string {
  const [x, y] = [chance.whole(2, 16), chance.whole(2, 16)]
  const [w, h] = [chance.whole(8, 14), chance.whole(8, 14)]
  const shapes = [
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`,
    `<ellipse cx="${x + w / 2}" cy="${y + h / 2}" rx="${w / 2}" ry="${h / 2}" fill="${fill}"/>`,
    `<path d="M${x} ${y + h}L${x + w / 2} ${y}L${x + w} ${y + h}Z" fill="${fill}"/>`,
    `<path d="M${x} ${y}L${x + w} ${y + h}M${x} ${y + h}L${x + w} ${y}" stroke="${fill}" stroke-width="3"/>`,
  ]
  return chance.pick(shapes as [string, ...string[]])
}

export function word(chance: Random, least = 3, most = 9): string {
  return Array.from(
    { length: chance.whole(least, most) },
    () => LETTERS[chance.whole(0, LETTERS.length - 1)],
  ).join('')
}

export function at(thing: Thing, x: number, y: number): Placed {
  return { ...thing, x, y }
}
