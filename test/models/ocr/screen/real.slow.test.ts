import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { type ScreenPicture, screenText } from '../../../../models/ocr/screen/index.ts'

const text = screenText()
afterAll(() => text.close())

const FORM =
  'Day summary|Enter the summary of the day|Date|Invoices posted|Total amount|Currency|Password|Cancel|OK'
const LIST =
  'Invoices|Select items from the list below.|Number|Vendor|2026-0001|2026-0002|2026-0003|2026-0004|Miller & Sons|Baker Ltd.|88.00|1,204.50|12,400.99|Cancel|OK'
const MENUS = 'File|Edit|Search|View|Document|Help'
const NOTES =
  'Total: 1,234.50 EUR|due 31.12.2026|Please pay within 14 days.|The quick brown fox jumps over the lazy dog|IBAN DE89 3704 0044 0532 0130 00'

/** Windows of real programs as a display of 1920 x 1080 showed them, with fonts of so many per cent of their usual size. */
const screens: Readonly<Record<string, string>> = {
  'editor-100': `${MENUS}|${NOTES}|Warning: you are using the root account. You may harm your system.|Invoice 2026-1187 from Miller & Sons`,
  'editor-150': `${MENUS}|${NOTES}`,
  'form-100': FORM,
  'form-150': FORM,
  'list-100': `${LIST}|Köhler GmbH|Ilium Illustrations`,
  'list-150': LIST,
  'question-100':
    'Save changes?|Do you want to save the changes to "Untitled 1" before closing?|Don\'t save|Save',
  'calculator-100': 'Undo|Basic|mod|7|8|9|4|5|6|1|2|3|0|(|)|%|+',
}

async function pictureOf(name: string): Promise<ScreenPicture> {
  const { data, info } = await sharp(`${import.meta.dirname}/../../../fixtures/screens/${name}.png`)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const hash = createHash('sha1').update(data).digest('hex')
  return { data, width: info.width, height: info.height, hash }
}

test.each(Object.entries(screens))('texts of %s are found, and at one place only', async (name, labels) => {
  const picture = await pictureOf(name)
  const wanted = labels.split('|')
  const found: string[] = []
  for (const label of wanted) {
    const places = await text.find(picture, label)
    expect([label, places.length <= 1]).toEqual([label, true])
    if (places.length === 1) found.push(label)
  }
  // The reader's arithmetic differs a little from one kind of processor to the next.
  expect(found.length).toBeGreaterThanOrEqual(wanted.length * 0.9)
})

test('what is not there is not found, though others look like it', async () => {
  const picture = await pictureOf('list-100')
  for (const label of ['2026-0005', '2026-000', '1,204.5', '88.01', 'Miller', 'Canc', 'Sons Baker']) {
    const places = await text.find(picture, label)
    expect([label, places.length]).toEqual([label, label === 'Miller' ? 1 : 0])
  }
})

test('a text is where it is seen', async () => {
  const [save] = await text.find(await pictureOf('question-100'), 'Save')
  const sides = save ? [save.x - 433, save.y - 113, save.width - 31, save.height - 10] : []
  expect(sides.length).toBe(4)
  for (const side of sides) expect(Math.abs(side)).toBeLessThan(3)
})

test('a part of a window is read line by line', async () => {
  const region = { x: 0, y: 40, width: 640, height: 110 }
  const lines = (await text.read(await pictureOf('editor-100'), { region })).split('\n')
  expect(lines).toContain('The quick brown fox jumps over the lazy dog')
  expect(lines).toContain('Please pay within 14 days.')
})
