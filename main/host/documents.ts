import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { BotError } from '../../bots/errors/index.ts'
import type { DocumentsPort, DocumentText } from '../../bots/steps/ports/documents.ts'
import { extractInvoice } from '../../models/extract/index.ts'
import { type OcrPool, ocrPool, readImage } from '../../models/ocr/index.ts'
import type { Page } from '../../models/page/page.ts'
import { UnreadableDocument } from '../../models/page/unreadable.ts'
import { renderPdf } from '../../models/pdf/index.ts'
import { type DecidingOptions, deciding } from './models/deciding.ts'

/** The models of this PC as the documents port of a bot. Close it when the run is over. */
export function documentsPort(options: DecidingOptions): DocumentsPort & { close(): Promise<void> } {
  const reader = documentReader()
  const decider = deciding(options)
  return {
    ...reader,
    ...decider,
    close: async () => {
      await Promise.all([reader.close(), decider.close()])
    },
  }
}

/** The part of it that reads and keeps nothing. */
export function documentReader(
  options: { workers?: number } = {},
): Pick<DocumentsPort, 'read' | 'extractInvoice'> & { close(): Promise<void> } {
  const pool = ocrPool(options)
  return {
    async read(path, { signal }) {
      const bytes = await load(path)
      const pages = await readPages(pool, bytes, path, signal)
      return documentOf(path, bytes, pages)
    },
    async extractInvoice(document) {
      const { fields, evidence, doubts, recognised } = extractInvoice(document)
      const { path, sha256 } = document
      return {
        fields,
        evidence: { ...evidence },
        doubts: [...doubts],
        recognised,
        document: { path, sha256 },
      }
    },
    close: () => pool.close(),
  }
}

async function load(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (missing) throw new BotError('file-missing', `The document ${path} is not there`, { cause })
    throw new BotError('file-unreadable', `The document ${path} cannot be opened`, {
      found: String(cause),
      cause,
    })
  }
}

async function readPages(pool: OcrPool, bytes: Buffer, path: string, signal: AbortSignal): Promise<Page[]> {
  try {
    const images = isPdf(bytes) ? await renderPdf(bytes, { signal }) : [bytes]
    const pages: Page[] = []
    for (const image of images) pages.push(await readImage(pool, image, signal))
    return pages
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    const { expected, found } = error
    throw new BotError('document-unreadable', `The document ${path} cannot be read`, {
      expected,
      found,
      cause: error,
    })
  }
}

/** PDF readers allow some bytes before the mark. */
function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-')
}

function documentOf(path: string, bytes: Buffer, pages: readonly Page[]): DocumentText {
  const words = pages.flatMap((page) => page.words)
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: pages.map((page) => page.lines.join('\n')).join('\n\n'),
    confidence: words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length),
    pages: pages.map((page) => ({ ...page, words: [...page.words], lines: [...page.lines] })),
  }
}
