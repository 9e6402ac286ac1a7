import { expect, test } from 'vitest'
import {
  BadExamples,
  contradictions,
  countsOf,
  type Example,
  examplesDigest,
  parseExamples,
} from '../../../models/training/examples.ts'

const line = (value: unknown) => JSON.stringify(value)

test('examples stand one a line; blank lines, a byte order mark and the line ends of Windows do no harm', () => {
  const one = { id: 'a', label: 'credit note', text: 'x', group: 'g' }
  const content = `\uFEFF${line(one)}\r\n\r\n${line({ label: 'invoice', text: '' })}\n`
  expect(parseExamples(content, 'f')).toEqual([one, { label: 'invoice', text: '' }])
})

test.each([
  ['no JSON', '{"label":'],
  ['a list', '[1]'],
  ['no text', line({ label: 'a' })],
  ['no label', line({ text: 'a' })],
  ['an empty label', line({ label: ' ', text: 'a' })],
  ['a label that is no name', line({ label: '__proto__', text: 'a' })],
  ['a text that is none', line({ label: 'a', text: 3 })],
  ['a misspelt field', line({ label: 'a', text: 'b', gruop: 'c' })],
])('%s is refused with file and line', (_, bad) => {
  const content = `${line({ label: 'a', text: 'b' })}\n\n${bad}\n`
  const thrown = thrownBy(() => parseExamples(content, 'papers.jsonl'))
  expect(thrown).toBeInstanceOf(BadExamples)
  expect(thrown).toMatchObject({ file: 'papers.jsonl', line: 3 })
})

test('fewer than two classes, or than five examples of one, are too few', () => {
  const of = (label: string, count: number): Example[] =>
    Array.from({ length: count }, () => ({ label, text: '' }))
  expect(() => countsOf(of('a', 10), 'f')).toThrow('at least 2 classes')
  expect(() => countsOf([...of('a', 10), ...of('b', 4)], 'f')).toThrow('at least 5 examples of "b", found 4')
  expect([...countsOf([...of('b', 5), ...of('a', 6)], 'f')]).toEqual([
    ['a', 6],
    ['b', 5],
  ])
})

test('one text with two labels is told, with where it stands', () => {
  const same = [
    { label: 'a', text: 'same', id: 'first' },
    { label: 'a', text: 'other' },
    { label: 'b', text: 'same' },
    { label: 'a', text: 'other' },
  ]
  expect(contradictions(same)).toEqual([{ labels: ['a', 'b'], examples: ['first', 'example 3'] }])
})

test('the digest is that of what is learned: not of ids, but of labels, texts, groups and order', () => {
  const a = { label: 'a', text: 'x' }
  const b = { label: 'b', text: 'y' }
  const digest = examplesDigest([a, b])
  expect(examplesDigest([{ ...a, id: '7' }, b])).toBe(digest)
  for (const other of [[b, a], [a], [{ ...a, group: 'g' }, b], [{ ...a, label: 'c' }, b]])
    expect(examplesDigest(other)).not.toBe(digest)
})

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
