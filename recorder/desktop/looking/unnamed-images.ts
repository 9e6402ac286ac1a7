import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Bot } from '../../../bots/format/index.ts'

/** The folder of images, below that of the bot. */
export const IMAGES = 'images'

/** Removes the images of a recording that no element of its bot names. */
export function removeUnnamedImages({ folder, elements }: Bot): void {
  const images = join(folder, IMAGES)
  if (!existsSync(images)) return
  const all = [...elements.values()].flatMap(({ by, further = [] }) => [by, ...further.map((one) => one.by)])
  const named = new Set(all.map((by) => by?.image))
  for (const file of readdirSync(images))
    if (!named.has(`${IMAGES}/${file}`)) rmSync(join(images, file), { force: true })
  if (readdirSync(images).length === 0) rmdirSync(images)
}
