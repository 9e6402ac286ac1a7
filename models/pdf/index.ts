import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { UnreadableDocument } from '../page/unreadable.ts'

/** Dots an inch of a rendered page; scans inside PDFs seldom have fewer. */
const DOTS_PER_INCH = 150
/** A page has 72 points an inch; larger than this is a plan or a mistake. */
const LONGEST_SIDE_POINTS = 3_000
const EXPECTED = 'a whole PDF that opens without a password'

export interface PdfOptions {
  /** More pages than this are refused; 30 where not given. */
  readonly mostPages?: number | undefined
  readonly signal?: AbortSignal | undefined
}

let library: Promise<PDFiumLibrary> | undefined

/**
 * Draws the pages of a PDF, one PNG each.
 * Throws `UnreadableDocument` where it is broken, locked by a password, empty or too long.
 */
export async function renderPdf(file: Uint8Array, options: PdfOptions = {}): Promise<Buffer[]> {
  const { mostPages = 30, signal } = options
  library ??= PDFiumLibrary.init()
  const document = await open(await library, file)
  try {
    const count = document.getPageCount()
    if (count < 1 || count > mostPages) {
      throw new UnreadableDocument(`a PDF of 1 to ${mostPages} pages`, `${count} pages`)
    }
    const images: Buffer[] = []
    for (const page of document.pages()) {
      signal?.throwIfAborted()
      images.push(await draw(page))
    }
    return images
  } finally {
    document.destroy()
  }
}

async function open(pdfium: PDFiumLibrary, file: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(file)
  } catch (error) {
    throw new UnreadableDocument(EXPECTED, error instanceof Error ? error.message : String(error), error)
  }
}

async function draw(page: PDFiumPage): Promise<Buffer> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  if (Math.max(originalWidth, originalHeight) > LONGEST_SIDE_POINTS) {
    const found = `${originalWidth} x ${originalHeight} points`
    throw new UnreadableDocument(`pages of up to ${LONGEST_SIDE_POINTS} points a side`, found)
  }
  const { data, width, height } = await page.render({ scale: DOTS_PER_INCH / 72, render: 'bitmap' })
  // Only the grey levels matter, so that blue and red may stay in each other's place.
  return sharp(data, { raw: { width, height, channels: 4 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer()
}
