import { expect, test } from 'vitest'
import { openDocument } from '../../../../renderer/editor/document/index.ts'
import { headProblems } from '../../../../renderer/editor/head/use-head-problems.ts'

const FILE = 'bot.yaml'
const BOT = `bot: sorts
inputs:
  folder:
    type: folder
    default: 3
  # at most
  most: { type: numbr }
browser: { locale: nowhere }
steps: []
`

function problemsAt(...lines: readonly number[]) {
  const problems = lines.map((line) => ({
    severity: 'error' as const,
    message: `line ${line}`,
    file: FILE,
    line,
    column: 1,
  }))
  return headProblems(openDocument(new Map([[FILE, BOT]])), FILE, problems)
}

const linesOf = (problems: readonly { readonly line: number }[]) => problems.map(({ line }) => line)

test('a problem belongs to the entry whose lines it is in', () => {
  const { inEntry, inField } = problemsAt(5, 7, 8)
  expect(linesOf(inEntry('inputs', 'folder'))).toEqual([5])
  expect(linesOf(inEntry('inputs', 'most'))).toEqual([7])
  expect(linesOf(inField('inputs'))).toEqual([5, 7])
})

test('one of a field in braces is told beside its entries', () => {
  const { inEntry, besideEntries } = problemsAt(2, 5, 8)
  expect(linesOf(inEntry('browser', 'locale'))).toEqual([])
  expect(linesOf(besideEntries('browser'))).toEqual([8])
  expect(linesOf(besideEntries('inputs'))).toEqual([2])
})
