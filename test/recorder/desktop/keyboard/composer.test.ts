import { describe, expect, test } from 'vitest'
import {
  type ComposeTable,
  composeTable,
  composeTableOf,
} from '../../../../recorder/desktop/keyboard/compose-table.ts'
import { Composer } from '../../../../recorder/desktop/keyboard/composer.ts'
import { keysymNamed } from '../../../../recorder/desktop/keyboard/keysyms.ts'

const sample = composeTableOf(`
# comment
<dead_acute> <space> : "'" apostrophe
<dead_acute> <a> : "á" aacute # LATIN SMALL LETTER A WITH ACUTE
<Multi_key> <quotedbl> <a> : "ä"
<dead_diaeresis> <space> : "\\"" quotedbl
include "%L"
`)

function written(table: ComposeTable, ...names: string[]): string {
  const composer = new Composer(table)
  return names.map((name) => composer.take(keysymNamed(name) ?? 0)).join('')
}

describe('composing', () => {
  test.each([
    ['a letter alone', ['a'], 'a'],
    ['an accent and its letter', ['dead_acute', 'a', 'a'], 'áa'],
    ['an accent and a space', ['dead_acute', 'space'], "'"],
    ['the Compose key', ['Multi_key', 'quotedbl', 'a'], 'ä'],
    ['a quote that the table writes with a backslash', ['dead_diaeresis', 'space'], '"'],
    ['what leads nowhere is dropped', ['dead_acute', 'x', 'b'], 'b'],
    ['a key of the keypad', ['KP_7'], '7'],
    ['a key that writes nothing', ['Left'], ''],
  ])('%s', (_, names, text) => {
    expect(written(sample, ...names)).toBe(text)
  })

  test('without a table on the machine accents still join their letters', () => {
    const table = composeTable('/nowhere/Compose')
    expect(written(table, 'dead_circumflex', 'e', 'dead_diaeresis', 'U', 'dead_tilde', 'space')).toBe('êÜ~')
  })
})
