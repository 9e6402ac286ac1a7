import { createHash } from 'node:crypto'
import { join } from 'node:path'
import sharp from 'sharp'
import type { ScreenPicture } from '../../../../models/ocr/screen/index.ts'

const FORM =
  'Day summary|Enter the summary of the day|Date|Invoices posted|Total amount|Currency|Password|Cancel|OK'
const LIST =
  'Invoices|Select items from the list below.|Number|Vendor|2026-0001|2026-0002|2026-0003|2026-0004|Miller & Sons|Baker Ltd.|88.00|1,204.50|12,400.99|Köhler GmbH|Ilium Illustrations|Cancel|OK'
const MENUS = 'File|Edit|Search|View|Document|Help'
const NOTES =
  'Invoice 2026-1187 from Miller & Sons|Total: 1,234.50 EUR|due 31.12.2026|Please pay within 14 days.|The quick brown fox jumps over the lazy dog|IBAN DE89 3704 0044 0532 0130 00'

/**
 * Texts, parted by |, in windows of real programs as a display of 1920 x 1080 showed them, with fonts of so many per
 * cent of their usual size.
 */
export const windows: Readonly<Record<string, string>> = {
  'editor-100': `${MENUS}|${NOTES}|Warning: you are using the root account. You may harm your system.`,
  'editor-150': `${MENUS}|${NOTES}`,
  'form-100': FORM,
  'form-150': FORM,
  'list-100': LIST,
  'list-150': LIST,
  'question-100':
    'Save changes?|Do you want to save the changes to "Untitled 1" before closing?|Don\'t save|Save',
  'calculator-100': 'Undo|Basic|mod|7|8|9|4|5|6|1|2|3|0|(|)|%|+',
}

/** The file with the picture of a window. */
export function windowFile(name: string): string {
  return join(import.meta.dirname, '../../../fixtures/screens', `${name}.png`)
}

/** The same as pixels, or those of any other image. */
export async function pictureOf(image: string | Buffer): Promise<ScreenPicture> {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const hash = createHash('sha1').update(data).digest('hex')
  return { data, width: info.width, height: info.height, hash }
}
