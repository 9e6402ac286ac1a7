import { type Contrast, OPAQUE } from './contrast.ts'
import { cv, freeing, type Mat, type Own } from './opencv.ts'
import { cut, type Pixels } from './pixels.ts'
import { type Region, within } from './place.ts'
import { type Levels, shrunk } from './shrink.ts'

/** A screen as OpenCV needs it. */
export interface Layers {
  readonly pixels: Pixels
  /** The channel that is searched in: 0 for red, 1 for green, 2 for blue. */
  readonly channel: number
  /** That channel, so many times smaller. */
  grey(times?: number): Mat
  /** A part of the colours, as `sample` gives it. */
  colours(x: number, y: number, step: number, width: number, height: number): Mat
}

/** An image in grey, with what of it counts where that is not all. */
export interface Shape {
  readonly grey: Mat
  readonly mask: Mat | undefined
}

/** The image that is searched for. */
export interface Template extends Shape {
  readonly colour: Mat
  /** The colours with the blur that all is compared with. */
  readonly softened: Mat
  readonly contrast: number
  readonly width: number
  readonly height: number
  resized(scale: number, own: Own): Shape
}

/** The screen's mats; they belong to `own`. */
export function layersOf(pixels: Pixels, { channel }: Contrast, own: Own): Layers {
  const levels = new Map<number, Mat>()
  let whole: Mat | undefined
  return {
    pixels,
    channel,
    grey(times = 1) {
      const level =
        levels.get(times) ??
        own(times === 1 ? channelOf(pixels, channel) : greyOf(shrunk(pixels, channel, times)))
      levels.set(times, level)
      return level
    },
    colours(x, y, step, width, height) {
      // All the colours of a screen are dear, and most images are there as they are.
      const part = { x, y, width, height }
      if (step === 1 && isPartOf(part, pixels)) return matOf(cut(pixels, part))
      whole ??= own(matOf(pixels))
      return sample(whole, x, y, step, width, height)
    },
  }
}

/** Whether it begins at a pixel and lies in the screen. */
function isPartOf(part: Region, pixels: Pixels): boolean {
  const isOnPixels = Number.isInteger(part.x) && Number.isInteger(part.y)
  const inside = within(part, pixels)
  return isOnPixels && inside.width === part.width && inside.height === part.height
}

/** The image's mats; they belong to `own`. */
export function templateOf(pixels: Pixels, { channel, contrast }: Contrast, own: Own): Template {
  const { width, height } = pixels
  const colour = own(matOf(pixels))
  const grey = own(channelOf(pixels, channel))
  const mask = isWhole(pixels) ? undefined : own(maskOf(pixels))
  return {
    colour,
    softened: own(soft(colour)),
    grey,
    mask,
    contrast,
    width,
    height,
    resized(scale, ownSmaller) {
      if (scale === 1) return { grey, mask }
      return { grey: ownSmaller(resized(grey, scale)), mask: mask && ownSmaller(resizedMask(mask, scale)) }
    },
  }
}

/** Strokes drawn anew at another place between pixels look the same only after a little blur. */
export function soft(mat: Mat): Mat {
  const result = new cv.Mat()
  cv.GaussianBlur(mat, result, new cv.Size(3, 3), 0.7)
  return result
}

/** A copy of another size, at least a pixel a side. */
export function resized(mat: Mat, scale: number): Mat {
  const result = new cv.Mat()
  const [width, height] = [Math.round(mat.cols * scale), Math.round(mat.rows * scale)]
  const size = new cv.Size(Math.max(1, width), Math.max(1, height))
  cv.resize(mat, result, size, 0, 0, scale < 1 ? cv.INTER_AREA : cv.INTER_LINEAR)
  return result
}

/**
 * A part of a mat from a place between pixels, `step` of its pixels for each of the result's. What lies outside
 * is as the border is.
 */
export function sample(mat: Mat, x: number, y: number, step: number, width: number, height: number): Mat {
  return freeing((own) => {
    const move = own(new cv.Mat(2, 3, cv.CV_64F))
    // The middle of a pixel is half a step from its corner.
    const middle = (step - 1) / 2
    move.data64F.set([step, 0, x + middle, 0, step, y + middle])
    const result = new cv.Mat()
    const flags = cv.INTER_LINEAR | cv.WARP_INVERSE_MAP
    cv.warpAffine(mat, result, move, new cv.Size(width, height), flags, cv.BORDER_REPLICATE)
    return result
  })
}

function isWhole({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) < OPAQUE) return false
  return true
}

function matOf({ data, width, height }: Pixels): Mat {
  const mat = new cv.Mat(height, width, cv.CV_8UC4)
  mat.data.set(data)
  return mat
}

function greyOf({ data, width, height }: Levels): Mat {
  const mat = new cv.Mat(height, width, cv.CV_8UC1)
  mat.data.set(data)
  return mat
}

/** One of red, green, blue and opacity; quicker than to have OpenCV split all four. */
function channelOf({ data, width, height }: Pixels, channel: number): Mat {
  const mat = new cv.Mat(height, width, cv.CV_8UC1)
  const levels = mat.data
  for (let i = 0, from = channel; i < levels.length; i++, from += 4) levels[i] = data[from] ?? 0
  return mat
}

function maskOf(pixels: Pixels): Mat {
  const mask = channelOf(pixels, 3)
  cv.threshold(mask, mask, OPAQUE - 1, 255, cv.THRESH_BINARY)
  return mask
}

/** A pixel counts where most of what it stands for does. */
function resizedMask(mask: Mat, scale: number): Mat {
  const result = resized(mask, scale)
  cv.threshold(result, result, 127, 255, cv.THRESH_BINARY)
  return result
}
