import { expect, test } from 'vitest'
import { table } from '../../../main/commands/table.ts'

test('columns are as wide as their widest cell, and no line ends in blanks', () => {
  expect(
    table(
      ['a', 'long heading', 'c'],
      [
        ['wide cell', 'x', ''],
        ['', '', 'z'],
      ],
    ),
  ).toBe('a          long heading  c\nwide cell  x\n                         z\n')
})

test('without rows only the heading is left', () => {
  expect(table(['name'], [])).toBe('name\n')
})
