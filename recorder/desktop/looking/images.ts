import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Picture } from '../../../bots/drivers/desktop/eyes.ts'
import type { Box } from '../../../bots/steps/ports/documents.ts'
import { kebab, unique, wordsOf } from '../../compose/bot/words.ts'
import { IMAGES } from './unnamed-images.ts'

/** The images of a recording, below the folder of its bot. */
export class Images {
  readonly #folder: string
  readonly #byContent = new Map<string, string>()
  readonly #taken = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Keeps an image, named for what it shows; gives the file, from the bot's folder on. The same image is kept once. */
  async keep(picture: Picture, about: string): Promise<string> {
    const { data, width, height } = rgba(picture)
    const content = createHash('sha256').update(`${width}x${height} `).update(data).digest('hex')
    const known = this.#byContent.get(content)
    if (known) return known
    const name = unique(kebab(wordsOf(about)) || 'place', this.#taken)
    const file = `${IMAGES}/${name}.png`
    this.#byContent.set(content, file)
    const png = await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer()
    mkdirSync(join(this.#folder, IMAGES), { recursive: true })
    writeFileSync(join(this.#folder, file), png)
    return file
  }
}

/** The picture as a file of its own. */
export async function asPng(picture: Picture): Promise<Buffer> {
  const { data, width, height } = rgba(picture)
  return await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}

/** A part of a picture. */
export function cut(picture: Picture, { x, y, width, height }: Box): Picture {
  const data = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 4
    data.set(picture.data.subarray(from, from + width * 4), row * width * 4)
  }
  const hash = createHash('sha256').update(data).digest('hex')
  return { data, width, height, order: picture.order, hash }
}

/** The part of a box that lies in a picture or window; undefined where there is none. */
export function inside(box: Box, { x, y, width, height }: Box): Box | undefined {
  const left = Math.round(Math.max(box.x, x))
  const top = Math.round(Math.max(box.y, y))
  const right = Math.round(Math.min(box.x + box.width, x + width))
  const bottom = Math.round(Math.min(box.y + box.height, y + height))
  return right > left && bottom > top
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : undefined
}

/** The share of pixels that differ clearly between two pictures of one size. */
export function difference(one: Picture, other: Picture): number {
  let different = 0
  const pixels = one.width * one.height
  for (let at = 0; at < pixels * 4; at += 4) {
    const apart = [0, 1, 2].map((part) => Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0)))
    if (Math.max(...apart) > CLEARLY) different += 1
  }
  return pixels === 0 ? 0 : different / pixels
}

/** Of 255. */
const CLEARLY = 48

function rgba({ data, width, height, order }: Picture): { data: Uint8Array; width: number; height: number } {
  const copy = new Uint8Array(data)
  for (let at = 0; at < copy.length; at += 4) {
    if (order === 'bgra') [copy[at], copy[at + 2]] = [copy[at + 2] ?? 0, copy[at] ?? 0]
    copy[at + 3] = 255
  }
  return { data: copy, width, height }
}
