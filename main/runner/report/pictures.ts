import sharp, { type OutputInfo, type Sharp } from 'sharp'
import type { Box } from '../../../bots/steps/ports/index.ts'
import { documentPages } from '../../host/document-pages.ts'
import { Html } from '../../html.ts'

/** Wide enough to read a page in; CSS pixels. */
const PAGE_WIDTH = 960
/** What stands around a value, so that one sees where it stood; pixels of the document. */
const AROUND = { x: 60, y: 18 }

/** A picture as a data URL, which is HTML already. */
export interface Picture {
  readonly source: Html
  readonly width: number
  readonly height: number
}

/** A value cut out of its document, and where in the cut it stands, in parts of its size from 0 to 1. */
export interface Crop extends Picture {
  readonly mark: Box
}

/** A page of a document, ready to be cut from. */
export interface DocumentPage {
  readonly data: Buffer
  readonly info: OutputInfo
}

/** Makes pictures for a page as long as there is room for them. */
export interface Pictures {
  /** A picture from a file, made smaller; nothing where there is no room or it cannot be read. */
  fromFile(file: string): Promise<Picture | undefined>
  /** The place of a value in a document; nothing where there is no room or it lies outside. */
  crop(page: DocumentPage, box: Box): Promise<Crop | undefined>
  /** True once something was left out for want of room. */
  readonly full: boolean
}

/** Pictures of up to so many bytes together, as they stand in the page. */
export function pictures(mostBytes: number): Pictures {
  let room = mostBytes
  let full = false
  const make = async (image: Sharp): Promise<Picture | undefined> => {
    if (room <= 0) {
      full = true
      return undefined
    }
    const { data, info } = await image.webp({ quality: 72, effort: 2 }).toBuffer({ resolveWithObject: true })
    const source = `data:image/webp;base64,${data.toString('base64')}`
    room -= source.length
    return { source: new Html(source), width: info.width, height: info.height }
  }
  return {
    fromFile: (file) =>
      make(sharp(file).resize({ width: PAGE_WIDTH, withoutEnlargement: true })).catch(() => undefined),
    crop: async (page, box) => {
      const cut = cutAround(page.info, box)
      if (!cut) return undefined
      const image = await make(sharp(page.data, { raw: page.info }).extract(cut))
      return image && { ...image, mark: markIn(cut, box) }
    },
    get full() {
      return full
    },
  }
}

/**
 * Opens pages of a document by their number from 0; gives nothing for a page that cannot be shown, because the
 * document is gone, is no longer the one that was read, or is none.
 */
export async function openDocument(document: {
  readonly path: string
  readonly sha256: string
}): Promise<(page: number) => Promise<DocumentPage | undefined>> {
  const images = await documentPages(document).catch(() => [])
  return async (page) => {
    const image = images[page]
    if (!image) return undefined
    return sharp(image)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch(() => undefined)
  }
}

type Cut = { left: number; top: number; width: number; height: number }

function cutAround(page: { width: number; height: number }, box: Box): Cut | undefined {
  const left = Math.max(0, Math.floor(box.x - AROUND.x))
  const top = Math.max(0, Math.floor(box.y - AROUND.y))
  const width = Math.min(page.width, Math.ceil(box.x + box.width + AROUND.x)) - left
  const height = Math.min(page.height, Math.ceil(box.y + box.height + AROUND.y)) - top
  return width > 0 && height > 0 ? { left, top, width, height } : undefined
}

function markIn(cut: Cut, box: Box): Box {
  return {
    x: (box.x - cut.left) / cut.width,
    y: (box.y - cut.top) / cut.height,
    width: box.width / cut.width,
    height: box.height / cut.height,
  }
}
