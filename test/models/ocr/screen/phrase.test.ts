import { describe, expect, test } from 'vitest'
import { findPhrase } from '../../../../models/ocr/screen/phrase.ts'
import type { Piece } from '../../../../models/ocr/screen/reader.ts'
import { said } from './drawn.ts'

/** A piece of text from here on: each letter is 6 pixels wide, each space too. */
function piece(text: string, x = 0, y = 0): Piece {
  let at = x
  return text.split(' ').map((word) => {
    const box = { x: at, y, width: word.length * 6, height: 10 }
    at += (word.length + 1) * 6
    return { text: word, confidence: 0.9, box }
  })
}

const places = (pieces: readonly Piece[], text: string) => findPhrase(pieces, text).map(said)

describe('a text', () => {
  test('is found with the box of its words', () => {
    const menu = [piece('File', 0), piece('Save As', 100, 20)]
    expect(places(menu, 'Save As')).toEqual(['100,20 42x10'])
    expect(findPhrase(menu, 'File')).toMatchObject([{ score: 0.9 }])
  })

  test('counts within longer texts only where it stands nowhere alone', () => {
    const question = piece('Cancel the order?')
    expect(places([question], 'Cancel')).toEqual(['0,0 36x10'])
    expect(places([question, piece('Cancel', 50, 40)], 'Cancel')).toEqual(['50,40 36x10'])
  })

  test('stands alone in a toolbar that was read as one line, also where another entry begins with it', () => {
    const toolbar = [...piece('Open'), ...piece('Save', 48), ...piece('Save As', 96)]
    expect(places([toolbar], 'Save')).toEqual(['48,0 24x10'])
    expect(places([toolbar, piece('Save', 0, 50)], 'Save')).toEqual(['48,0 24x10', '0,50 24x10'])
    expect(places([toolbar], 'As')).toEqual(['126,0 12x10'])
  })

  test('is never a part of a word', () => {
    expect(places([piece('Cancelled Total: 1,234.50')], 'Cancel')).toEqual([])
    expect(places([piece('1,234.50')], '1')).toEqual([])
    expect(places([piece('2026-0002')], '2026-0001')).toEqual([])
  })

  test('may leave out the marks around it, and the spaces that the reader did not see', () => {
    expect(places([piece('Total: (net)')], 'Total')).toEqual(['0,0 36x10'])
    expect(places([piece('Total: (net)')], 'net')).toEqual(['42,0 30x10'])
    expect(places([piece('Pleasepay now')], 'Please pay')).toEqual(['0,0 54x10'])
  })

  test('goes on over gaps of a line, and not from one window to the next', () => {
    expect(places([piece('Total:', 0), piece('12.50', 54)], 'Total: 12.50')).toEqual(['0,0 84x10'])
    expect(places([piece('Total:', 0), piece('12.50', 300)], 'Total: 12.50')).toEqual([])
  })

  test('is found wherever it stands, from the top and from the left', () => {
    const all = [piece('OK', 300, 50), piece('OK', 10, 52), piece('OK', 0, 10)]
    expect(places(all, 'OK')).toEqual(['0,10 12x10', '10,52 12x10', '300,50 12x10'])
  })
})

describe('what looks alike', () => {
  test('counts where nothing is the same', () => {
    expect(places([piece('lnvoices')], 'Invoices')).toEqual(['0,0 48x10'])
    expect(places([piece('lnvoices'), piece('Invoices', 0, 50)], 'Invoices')).toEqual(['0,50 48x10'])
    expect(places([piece('Kohler GmbH')], 'Köhler GmbH')).toEqual(['0,0 66x10'])
    expect(places([piece('“Untitled 1”')], '"Untitled 1"')).toEqual(['0,0 72x10'])
  })

  test('counts for letters that the reader does not know, where enough of the others is as it should be', () => {
    for (const read of ['Kohler GmbH', 'Kéhler GmbH', 'Kiihler GmbH'])
      expect(places([piece(read)], 'Köhler GmbH').length, read).toBe(1)
    for (const read of ['Kehrer GmbH', 'Khler GmbH', 'K2hler GmbH'])
      expect(places([piece(read)], 'Köhler GmbH'), read).toEqual([])
    expect(places([piece('Ex')], 'Öx')).toEqual([])
    expect(places([piece('abcdef')], 'Привет')).toEqual([])
  })

  test('is no digit in a short text: keys of a calculator', () => {
    expect(places([piece('O')], '0')).toEqual([])
    expect(places([piece('l')], '1')).toEqual([])
    expect(places([piece('B')], '8')).toEqual([])
  })
})

test('nothing is found of nothing', () => {
  expect(places([], 'a')).toEqual([])
  expect(places([piece('a b')], '  ')).toEqual([])
})
