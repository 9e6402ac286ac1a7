import { expect, test } from 'vitest'
import {
  moveEntry,
  openDocument,
  removeEntry,
  setInnerField,
} from '../../../../renderer/editor/document/index.ts'
import {
  addDeclaration,
  declarationsOf,
  setDeclared,
  setType,
} from '../../../../renderer/editor/head/declarations.ts'
import { changedBy, TEXTS } from './bot.ts'

const FILE = 'bot.yaml'
const BOT = TEXTS[FILE]

test('declarations are read in their order', () => {
  const document = openDocument(new Map(Object.entries(TEXTS)))
  expect(declarationsOf(document, FILE, 'inputs')).toEqual([
    { name: 'folder', values: { type: 'folder', title: 'Scans' } },
    { name: 'most', values: { type: 'number', default: 10 } },
  ])
  expect(declarationsOf(document, 'subflows/sort.yaml', 'assets')).toEqual([])
  const broken = openDocument(new Map([[FILE, 'bot: sorts\ninputs: [folder]\n']]))
  expect(declarationsOf(broken, FILE, 'inputs')).toBeUndefined()
})

test('one is added behind the others, and where there is none', () => {
  expect(changedBy(addDeclaration(FILE, 'inputs', 'year'))).toEqual({
    [FILE]: BOT.replace('# enough\n', '# enough\n  year: { type: text }\n'),
  })
  const without = { [FILE]: 'bot: sorts\nformat: 1\n\n# the work\nsteps: []\n' }
  expect(changedBy(addDeclaration(FILE, 'assets', 'desk'), without)).toEqual({
    [FILE]: 'bot: sorts\nformat: 1\nassets:\n  desk: { type: text }\n\n# the work\nsteps: []\n',
  })
})

test('fields are set in their order and taken out, and comments stay', () => {
  expect(changedBy(setDeclared(FILE, 'inputs', 'folder', 'optional', true))).toEqual({
    [FILE]: BOT.replace('title: Scans }', 'title: Scans, optional: true }'),
  })
  expect(changedBy(setDeclared(FILE, 'inputs', 'most', 'title', 'At most'))).toEqual({
    [FILE]: BOT.replace('type: number\n', 'type: number\n    title: At most\n'),
  })
  expect(changedBy(setDeclared(FILE, 'inputs', 'folder', 'title', undefined))).toEqual({
    [FILE]: BOT.replace(', title: Scans', ''),
  })
  expect(changedBy(setDeclared(FILE, 'inputs', 'most', 'default', 12))).toEqual({
    [FILE]: BOT.replace('default: 10', 'default: 12'),
  })
})

test('another type takes the default of the old one away', () => {
  expect(changedBy(setType(FILE, 'inputs', 'most', 'list'))).toEqual({
    [FILE]: BOT.replace('type: number\n    default: 10 # enough', 'type: list'),
  })
})

test('one is moved and removed with its comments', () => {
  const moved = changedBy(moveEntry(FILE, 'inputs', 'folder', 1))[FILE] ?? ''
  expect(moved).toContain(
    'default: 10 # enough\n  # where the scans are\n  folder: { type: folder, title: Scans } # asked for\n',
  )
  expect(changedBy(moveEntry(FILE, 'inputs', 'folder', -1))).toEqual({})
  const removed = changedBy(removeEntry(FILE, 'inputs', 'folder'))[FILE] ?? ''
  expect(removed).not.toContain('asked for')
  expect(removed).toContain('# what it works with')
  expect(changedBy(removeEntry(FILE, 'assets', 'site'))[FILE]).not.toContain('assets:')
})

test('nothing is written into a head that cannot be read, nor where something else stands', () => {
  const broken = { [FILE]: 'bot: sorts\ninputs:\n  folder: { type: text }\n  most: [1\nsteps: []\n' }
  expect(changedBy(addDeclaration(FILE, 'inputs', 'year'), broken)).toEqual({})
  const list = { [FILE]: 'bot: sorts\ninputs: [folder]\nsteps: []\n' }
  expect(changedBy(setDeclared(FILE, 'inputs', 'folder', 'type', 'text'), list)).toEqual({})
})

test('what the items are is set beside their steps, which stay', () => {
  const order = ['each', 'as', 'reference', 'retries']
  expect(changedBy(setInnerField(FILE, 'transactions', 'retries', 4, order))).toEqual({
    [FILE]: BOT.replace('reference: =scan.sha256\n', 'reference: =scan.sha256\n  retries: 4\n'),
  })
  expect(changedBy(setInnerField(FILE, 'transactions', 'as', 'page', order))).toEqual({
    [FILE]: BOT.replace('as: scan', 'as: page'),
  })
})
