import sharp from 'sharp'
import { BotError } from '../../../bots/errors/index.ts'
import { documentPages } from '../document-pages.ts'

/** Wide enough to read small print on a large screen; pixels. */
const WIDEST = 1_800

interface Document {
  readonly path: string
  readonly sha256: string
}

export interface PagePicture {
  readonly picture: Blob
  /** Of the page as it was read, in pixels. */
  readonly width: number
  readonly height: number
  readonly pages: number
}

/**
 * Shows documents page by page. The pages of the last one are kept, as whoever looks at the first often turns over.
 * Throws `document-unreadable` where a document is gone, has changed since it was read, or is no picture and no PDF.
 */
export function documentViewer(): (document: Document, page: number) => Promise<PagePicture> {
  let last: { readonly sha256: string; readonly pages: Promise<Buffer[]> } | undefined
  return async (document, page) => {
    if (last?.sha256 !== document.sha256) last = { sha256: document.sha256, pages: documentPages(document) }
    try {
      const pages = await last.pages
      const image = pages[page]
      if (image) return { ...(await pictureOf(image)), pages: pages.length }
    } catch (cause) {
      last = undefined
      throw unreadable(document, cause)
    }
    last = undefined
    throw unreadable(document)
  }
}

async function pictureOf(image: Buffer): Promise<Omit<PagePicture, 'pages'>> {
  // Turned as its camera noted, as the reader saw it.
  const { width, height } = (await sharp(image).metadata()).autoOrient
  const bytes = await sharp(image)
    .autoOrient()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .webp({ quality: 80, effort: 2 })
    .toBuffer()
  return { picture: new Blob([new Uint8Array(bytes)], { type: 'image/webp' }), width, height }
}

function unreadable({ path }: Document, cause?: unknown): BotError {
  return new BotError('document-unreadable', `The document ${path} cannot be shown`, {
    expected: 'the picture or PDF that was asked about',
    found: whyNot(cause),
    next: 'Look at the paper, or bring the file back to its place.',
    acted: false,
    cause,
  })
}

function whyNot(cause: unknown): string {
  if (cause === undefined) return 'another file, or fewer pages'
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause && cause.code === 'ENOENT' ? 'no such file' : cause.message
}
