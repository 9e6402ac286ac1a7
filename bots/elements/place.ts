/** A point of a window, in pixels from its upper left corner, and the size that the window had then. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const PLACE = /^(\d{1,5}),\s?(\d{1,5}) of (\d{1,5})x(\d{1,5})$/

/** The form of a place, for people. */
export const PLACE_EXPECTED = 'x,y of widthxheight in pixels, such as 312,204 of 640x480'

/** The place that is written so: `312,204 of 640x480`; undefined where it is none, or lies outside of its window. */
export function readPlace(text: string): WindowPlace | undefined {
  const [x, y, width, height] = PLACE.exec(text)?.slice(1).map(Number) ?? []
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return x < width && y < height ? { x, y, width, height } : undefined
}

/** A place as selectors have it, in whole pixels. */
export function placeText({ x, y, width, height }: WindowPlace): string {
  return `${Math.floor(x)},${Math.floor(y)} of ${Math.round(width)}x${Math.round(height)}`
}
