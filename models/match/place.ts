/** A rectangle of a screen, in its pixels. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where an image was seen. */
export interface Place extends Region {
  /** How like the image it is as a whole: the correlation of their brightness, 1 for the same. */
  readonly score: number
  /** How like it is where it is least like: 1 for the same, 0 where one tile has nothing in common with the image. */
  readonly likeness: number
  /** How much larger than the image it is shown. */
  readonly scale: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Whether two places show so much of the same that they are one. */
export function overlap(one: Region, other: Region): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (across <= 0 || down <= 0) return false
  const smaller = Math.min(one.width * one.height, other.width * other.height)
  return across * down > smaller * SHARED
}

/** Copies that stand side by side do not overlap by a third. */
const SHARED = 1 / 3

/** The part of `region` that lies within a screen of this size; its sides may come out as 0 or less. */
export function within(region: Region, { width, height }: Size): Region {
  const [left, top] = [Math.max(0, Math.floor(region.x)), Math.max(0, Math.floor(region.y))]
  const right = Math.min(width, Math.ceil(region.x + region.width))
  const bottom = Math.min(height, Math.ceil(region.y + region.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** How far a rectangle reaches out of a screen of this size, in pixels. */
export function beyond({ x, y, width, height }: Region, screen: Size): number {
  return Math.max(0, -x, -y, x + width - screen.width, y + height - screen.height)
}

/** In whole pixels, and moved or cut to lie within a screen of this size. */
export function settled<P extends Region>(place: P, screen: Size): P {
  const width = Math.min(Math.round(place.width), screen.width)
  const height = Math.min(Math.round(place.height), screen.height)
  const x = Math.max(0, Math.min(Math.round(place.x), screen.width - width))
  const y = Math.max(0, Math.min(Math.round(place.y), screen.height - height))
  return { ...place, x, y, width, height }
}
