import { createHash } from 'node:crypto'
import nut from '@nut-tree-fork/nut-js'
import type { Box } from '../../../../steps/ports/documents.ts'
import type { Picture } from '../types.ts'

const { screen, Region } = nut

/** What is on the screen, or in a part of it. */
export async function grab(region: Box | undefined): Promise<Picture> {
  const image = await (region
    ? screen.grabRegion(new Region(region.x, region.y, region.width, region.height))
    : screen.grab())
  const { width, height, data } = image
  const hash = createHash('sha1').update(`${width} x ${height}`).update(data).digest('base64url')
  return { width, height, data, order: 'bgra', hash }
}
