import type { Area } from './page/protocol.ts'

/** The picture with black over these areas of the window; its corner is where the clip began. */
export async function blot(
  image: Uint8Array,
  type: 'png' | 'jpeg',
  areas: readonly Area[],
  corner: { readonly x: number; readonly y: number },
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { width = 0, height = 0 } = await sharp(image).metadata()
  const shapes = areas.map(
    (area) =>
      `<rect x="${area.x - corner.x}" y="${area.y - corner.y}" width="${area.width}" height="${area.height}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`
  return await sharp(image)
    .composite([{ input: Buffer.from(svg) }])
    .toFormat(type)
    .toBuffer()
}
