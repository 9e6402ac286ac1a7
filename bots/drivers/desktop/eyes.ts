import type { ScreenPlace } from '../../steps/ports/desktop.ts'
import type { Box } from '../../steps/ports/documents.ts'

/** What the screen shows: rows of pixels from the top, four bytes each. */
export interface Picture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** The order of a pixel's bytes; `rgba` where not given. */
  readonly order?: 'rgba' | 'bgra' | undefined
  /** The same for pictures that show the same, and for no others. */
  readonly hash: string
}

export interface LookOptions {
  readonly signal: AbortSignal
  /** Only here, in pixels of the picture; what lies outside of it is left out. */
  readonly region?: Box | undefined
}

/** Where an image is, or why that cannot be said: nothing shows it, or two places do so nearly alike. */
export type ImageSight =
  | { readonly found: true; readonly at: ScreenPlace }
  | { readonly found: false; readonly why: 'nothing' | 'alike' }

/**
 * What the driver sees by; models stand behind it and are handed in. Places are in pixels of the picture. All throw
 * `file-unreadable` where an image is none, and the signal's reason when called off.
 */
export interface ScreenEyes {
  /** The one place that surely shows the image, a PNG. */
  findImage(picture: Picture, image: Uint8Array, options: LookOptions): Promise<ImageSight>
  /** All places that show it, from the top and from the left. */
  findImages(picture: Picture, image: Uint8Array, options: LookOptions): Promise<readonly ScreenPlace[]>
  /** All places where the words stand in one line, from the top and from the left. What was read is kept. */
  findText(picture: Picture, text: string, options: LookOptions): Promise<readonly ScreenPlace[]>
  /** The text that stands there, line by line. */
  readText(picture: Picture, options: LookOptions): Promise<string>
  close(): Promise<void>
}
