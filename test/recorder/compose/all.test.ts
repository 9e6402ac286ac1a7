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

test('what is typed before and after something was done in the browser are two steps', () => {
  const element = {
    ...{ element: 1, description: { role: 'textbox', name: 'Note', window: window.choice } },
    ...{ frames: [], nature: 'text' as const, secret: false, suggests: false },
  }
  const key = (seq: number, at: number, text: string): DesktopFact => ({
    ...{ fact: 'key', seq, at, window, element, key: text, text, modifiers: [] },
  })
  const typed = [key(1, 10, 'a'), key(2, 20, 'b'), key(4, 40, 'c')]
  const where = { seq: 3, at: 30, tab: 1, document: '1' }
  const press: Fact = { ...where, fact: 'key', key: 'F5', modifiers: [], prevented: false, repeated: false }
  const texts = (facts: Fact[]) => composeAll(facts, typed).map(({ params }) => params.text ?? params.keys)
  expect(texts([])).toEqual(['abc'])
  expect(texts([press])).toEqual(['ab', 'F5', 'c'])
})

test('where only one of the two was used, its steps stand as they are', () => {
  expect(composeAll([], [opened(1, 20, 'editor')])).toHaveLength(1)
  expect(composeAll([visited(1, 10, 'first')], [])).toHaveLength(1)
})
