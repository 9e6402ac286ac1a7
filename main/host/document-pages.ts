import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/**
 * The pages of a document as the reader saw them: an image is one, a PDF is drawn. None where it is no longer the one that
 * was read. Throws where it is gone or no PDF that can be drawn.
 */
export async function documentPages({ path, sha256 }: { path: string; sha256: string }): Promise<Buffer[]> {
  const bytes = await readFile(path)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return []
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return [bytes]
  const { renderPdf } = await import('../../models/pdf/index.ts')
  return renderPdf(bytes)
}
