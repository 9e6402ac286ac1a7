import { expect, test } from 'vitest'
import { composeAll } from '../../../recorder/compose/all.ts'
import type { DesktopFact, Fact } from '../../../recorder/facts/index.ts'

const window = { id: 7, title: 'Notes', choice: { program: 'notes' } }

function opened(seq: number, at: number, program: string): DesktopFact {
  return { fact: 'opened', seq, at, window, started: { program, args: [] } }
}

function visited(seq: number, at: number, page: string): Fact {
  const where = { tab: 1, document: String(seq), address: `http://localhost/${page}` }
  return { fact: 'navigated', seq, at, ...where, by: 'person', same: false }
}

test('steps of browser and desktop stand in the order in which they were begun, whichever was told first', () => {
  const facts = [visited(4, 10, 'first'), visited(3, 30, 'second')]
  const desktop = [opened(1, 20, 'editor'), opened(2, 40, 'calculator')]
  const drafts = composeAll(facts, desktop)
  expect(drafts.map(({ params }) => params.address ?? params.program)).toEqual([
    ...['http://localhost/first', 'editor', 'http://localhost/second', 'calculator'],
  ])
})

test('where only one of the two was used, its steps stand as they are', () => {
  expect(composeAll([], [opened(1, 20, 'editor')])).toHaveLength(1)
  expect(composeAll([visited(1, 10, 'first')], [])).toHaveLength(1)
})
