import { PDFDocument } from '@cantoo/pdf-lib'

const A4 = { width: 595.28, height: 841.89 }

/** A PDF as scanners make them: one JPEG a page and no text. */
export async function imagesAsPdf(images: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const image of images) {
    const picture = await pdf.embedJpg(image)
    const across = picture.width > picture.height
    const [width, height] = across ? [A4.height, A4.width] : [A4.width, A4.height]
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
  }
  return pdf.save()
}
