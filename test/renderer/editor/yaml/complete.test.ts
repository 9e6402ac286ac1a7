import { expect, test } from 'vitest'
import { completeYaml } from '../../../../renderer/editor/yaml/complete.ts'

const names = { elements: ['ledger.post'], subflows: ['ledger/find'] }

/** What is proposed where the bar stands. */
function proposed(text: string): string[] | undefined {
  return completeYaml(text.replace('|', ''), text.indexOf('|'), names)?.options.map(({ label }) => label)
}

test('behind a dash there are kinds of steps', () => {
  expect(proposed('steps:\n  - bro|')).toContain('browser.click')
  expect(proposed('steps:\n  - |')).toContain('call')
})

test('behind a kind there is what its main parameter names', () => {
  expect(proposed('  - browser.click: |')).toEqual(['ledger.post'])
  expect(proposed('  - call: led|')).toEqual(['ledger/find'])
  expect(proposed('  - browser.open: |')).toEqual([])
})

test('below a kind there are its fields and those of every step, but those it has', () => {
  const found = proposed('  - browser.click: ledger.post\n    button: left\n    |')
  expect(found).toEqual(expect.arrayContaining(['until', 'id', 'effect', 'verify']))
  expect(found).not.toContain('button')
  expect(proposed('  - flow.if: =true\n    |')).toEqual(expect.arrayContaining(['steps', 'else']))
})

test('behind a field there are its choices and names', () => {
  const step = '  - browser.click: ledger.post\n    '
  expect(proposed(`${step}button: |`)).toEqual(['left', 'right', 'middle'])
  expect(proposed(`${step}until: l|`)).toEqual(['ledger.post'])
  expect(proposed(`${step}effect: |`)).toEqual(['pure', 'idempotent', 'commit'])
})

test('fields of a step inside another are those of the inner one', () => {
  const found = proposed('  - flow.if: =true\n    steps:\n      - browser.fill: a\n        |')
  expect(found).toContain('value')
  expect(found).not.toContain('else')
})

test.each(['bot: |', 'inputs:\n  fol|', 'x: y\n    |'])(
  'nothing is proposed outside of steps: %s',
  (text) => {
    expect(proposed(text)).toBeUndefined()
  },
)
