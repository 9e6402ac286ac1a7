import { type GreyImage, sharpOf } from './image.ts'

/** The shade is looked at on a copy so much smaller: it has no detail, and a wide blur costs time. */
const SMALLER = 8
/** Wider than letters and their lines, narrower than the shade of a lamp or a fold; in pixels of the small copy. */
const AROUND = 3
/** The grey level that paper is brought to. */
const PAPER = 245
/** Darker surroundings are no paper in the shade but print; they are not lightened without limit. */
const DARKEST_PAPER = 150

/**
 * The image with the shade of its paper taken away. Tesseract tells ink from paper by one threshold for the whole
 * page: on a grainy scan that darkens towards an edge it finds a sixth of the fields without this, and all with it.
 */
export async function evenPaper(image: GreyImage): Promise<GreyImage> {
  const around = await surroundings(image)
  const data = Buffer.alloc(image.data.length)
  for (let i = 0; i < data.length; i++) {
    const level = ((image.data[i] ?? 0) * PAPER) / Math.max(DARKEST_PAPER, around[i] ?? 0)
    data[i] = Math.min(255, Math.round(level))
  }
  return { ...image, data }
}

/** The mean grey around each pixel. */
async function surroundings(image: GreyImage): Promise<Buffer> {
  const { width, height } = image
  const [across, down] = [Math.ceil(width / SMALLER), Math.ceil(height / SMALLER)]
  const small = await sharpOf(image).resize(across, down, { fit: 'fill' }).blur(AROUND).raw().toBuffer()
  return sharpOf({ data: small, width: across, height: down })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
}
