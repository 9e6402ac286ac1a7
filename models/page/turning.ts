import type { Box } from './page.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The sheet that holds a page turned by so many degrees, with nothing cut off. */
export function turnedSize({ width, height }: Size, degrees: number): Size {
  const { cos, sin } = angle(degrees)
  return {
    width: Math.abs(width * cos) + Math.abs(height * sin),
    height: Math.abs(width * sin) + Math.abs(height * cos),
  }
}

/** Where a box goes when its page is turned clockwise: the upright box around the turned one. */
export function turnBox(box: Box, page: Size, degrees: number): Box {
  return around(turnCentre(box, page, degrees), turnedSize(box, degrees))
}

/**
 * Undoes `turnBox`: the box of a word on the upright page, from the box around it on the page as it was scanned.
 * Near 45 degrees the size of the word cannot be told; the box around it is kept then.
 */
export function uprightBox(box: Box, page: Size, skew: number): Box {
  const { cos, sin } = angle(skew)
  const [c, s] = [Math.abs(cos), Math.abs(sin)]
  const spread = c * c - s * s
  if (Math.abs(spread) < 0.2) return around(turnCentre(box, page, -skew), box)
  return around(turnCentre(box, page, -skew), {
    width: Math.max(1, (box.width * c - box.height * s) / spread),
    height: Math.max(1, (box.height * c - box.width * s) / spread),
  })
}

function turnCentre(box: Box, page: Size, degrees: number): { x: number; y: number } {
  const { cos, sin } = angle(degrees)
  const sheet = turnedSize(page, degrees)
  const x = box.x + box.width / 2 - page.width / 2
  const y = box.y + box.height / 2 - page.height / 2
  return { x: sheet.width / 2 + x * cos - y * sin, y: sheet.height / 2 + x * sin + y * cos }
}

function around({ x, y }: { x: number; y: number }, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function angle(degrees: number): { cos: number; sin: number } {
  const radians = (degrees * Math.PI) / 180
  return { cos: Math.cos(radians), sin: Math.sin(radians) }
}
