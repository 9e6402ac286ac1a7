import { expect, test } from 'vitest'
import { readingOf } from '../../../models/extract/reading.ts'
import { findVendor } from '../../../models/extract/vendor.ts'
import { typedPage, unsure } from './typed-page.ts'

const vendorOf = (lines: readonly string[]) => findVendor(readingOf([typedPage(lines)]))

test('a name that stands in the footer too is sure, however unsure its reading', () => {
  const page = unsure(
    typedPage(['Harbour and Finch', '3 Castle Terrace', 'Payable to Harbour and Finch']),
    'Harbour',
    0.6,
  )
  expect(findVendor(readingOf([page]))).toMatchObject({ value: 'Harbour and Finch', confidence: 0.96 })
})

test('a name that is spelt otherwise in the footer is in doubt', () => {
  expect(vendorOf(['Harbour and Finch', '', 'Payable to Harbour and Fincb'])?.doubt).toContain('Fincb')
})

test('a logo that was read as a letter is no part of the name', () => {
  expect(vendorOf(['O Vantage Cleaning Group', 'Parklaan 19'])?.value).toBe('Vantage Cleaning Group')
})

test('titles, labels, numbers and the addressee are no vendors', () => {
  const addressed = ['Bill to', 'Larkfield Ltd', 'Reading                                        Alder Foods']
  const found = vendorOf(['INVOICE', 'Invoice date', '4711 08', ...addressed])
  expect(found?.value).toBe('Alder Foods')
})

test('the largest writing wins over what stands above it', () => {
  const page = typedPage(['Your reliable partner', '', 'Talberg Werkzeuge AG'])
  const words = page.words.map((word) =>
    word.box.y > 0 ? { ...word, box: { ...word.box, height: 44 } } : word,
  )
  expect(findVendor(readingOf([{ ...page, words }]))?.value).toBe('Talberg Werkzeuge AG')
})

test('a page without a name has no vendor', () => {
  expect(vendorOf(['4711', '12.00'])).toBeUndefined()
})

test('a logo of two letters is left out where the name stands elsewhere without it', () => {
  const found = vendorOf(['Oo Vantage Cleaning Group', '', 'Account holder: Vantage Cleaning Group'])
  expect(found).toMatchObject({ value: 'Vantage Cleaning Group' })
})

test('a single word that stands there once is not sure', () => {
  expect(vendorOf(['Harbour', '3 Castle Terrace'])?.confidence).toBeLessThan(0.8)
})

test('a name of which only a part was seen in the letterhead is in doubt', () => {
  expect(vendorOf(['Cleaning Group', '', 'Account holder: Vantage Cleaning Group'])?.doubt).toContain(
    'Vantage',
  )
  expect(vendorOf(['Vantage Cleaning', '', 'Payable to Vantage Cleaning Group'])?.doubt).toContain('Group')
})
